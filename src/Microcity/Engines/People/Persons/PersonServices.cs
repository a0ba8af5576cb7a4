namespace Microcity.People;

/// <summary>The acts on persons, and what finds them.</summary>
internal static class PersonServices
{
    public static IServiceCollection AddPersons(this IServiceCollection services) => services
        .AddScoped<AddPerson>().AddScoped<EditPerson>().AddScoped<LookAtMerge>().AddScoped<MergePersons>().AddScoped<UndoMerge>().AddScoped<SayTwoPersons>()
        .AddScoped<ReadNamesakes>().AddScoped<ReadPersons>().AddScoped<ReadTwins>();
}
