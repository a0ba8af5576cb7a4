using System.CommandLine;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.AspNetCore.Routing;

namespace Microcity.CareerOffice;

/// <summary>Guidance for pupils, students and adults: discover, explore, plan, do, look back.</summary>
public sealed class CareerOfficeModule : Module
{
    public override string Name => "career-office";

    public override IEnumerable<Door> Doors => [new(Place.Learn, "/learn/quiz", "career-office.quiz.title"), new(Place.Learn, "/learn/strengths", "career-office.strengths.title"), new(Place.Learn, "/learn/compare", "career-office.compare.title")];

    public override IReadOnlyDictionary<string, string> Grounds => new Dictionary<string, string> { [CareerPurposes.Record] = Platform.Grounds.PublicTask };

    public override IEnumerable<Func<IServiceProvider, CancellationToken, Task<MyLines>>> Mine => [MyCareer.Read];

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new OtherCode(QuizCode.MayBe, "/learn/quiz/"));
        services.AddScoped<QuizClock>().AddScoped<ReadInterests>().AddScoped<ReadResult>();
        services.AddSingleton(new OccupationPart("/Strands/CareerOffice/Occupations/OccupationAbout.cshtml"));
        services.AddSingleton<InterestsInMemory>().AddScoped<ImportInterests>().AddScoped<ReadOccupation>();
        services.AddScoped<OwnRecord>().AddScoped<OpenRecord>().AddScoped<SaveInterests>().AddScoped<SetGoal>().AddScoped<CloseGoal>().AddScoped<AddStep>().AddScoped<DoStep>().AddScoped<ReadRecord>();
    }

    public override IEnumerable<Command> Verbs(Installation installation) => [ImportInterestsVerb.Of(installation), QuizCheckVerb.Of()];

    public override void MapJson(RouteGroupBuilder api)
    {
        QuizJson.Map(api);
        RecordJson.Map(api);
    }

    public override Task Seed(DemoCity city) => SeedCareer.Run(city);
}
