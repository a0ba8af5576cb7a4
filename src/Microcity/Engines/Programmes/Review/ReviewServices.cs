using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>What choosing by review hands to the module.</summary>
internal static class ReviewServices
{
    public static IServiceCollection AddReviews(this IServiceCollection services) => services
        .AddScoped<ReadBarred>().AddScoped<ReadReviewed>().AddScoped<ReadOwnReview>().AddScoped<NameJuror>().AddScoped<DeclareConflict>().AddScoped<SettleConflict>()
        .AddScoped<AssignReviews>().AddScoped<WriteReview>().AddScoped<DeclineReview>().AddScoped<VoidReview>().AddScoped<NoteDiscussion>()
        .AddScoped<FreezeRanking>().AddScoped<RerunRanking>().AddScoped<ReadDecided>().AddScoped<ReadFace>().AddScoped<DecideReviewed>().AddScoped<ReadReserve>().AddScoped<AwardReserve>().AddScoped<DraftReviewedCall>();
}
