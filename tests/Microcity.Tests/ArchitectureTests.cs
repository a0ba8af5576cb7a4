using System.Reflection;
using Microcity.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>The order of the house. Every check is also tried on something that breaks it.</summary>
public sealed class ArchitectureTests
{
    private const int LongestFile = 300;

    private static readonly Assembly Program = typeof(CityDb).Assembly;
    private static readonly Assembly Matching = Assembly.Load("Microcity.Matching");

    /// <summary>Types that know the installation's database and a city's; five at most (T2). <c>WebHost</c> registers everything.</summary>
    private static readonly string[] KnowBoth = ["AddCity", "CityConnections", "PrepareDatabases", "SetUpInstallation", "WebHost"];

    private static readonly string[] OutsideWorld =
        ["System.IO.File", "System.IO.FileStream", "System.IO.FileInfo", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.Path", "System.IO.Stream", "System.IO.MemoryStream",
         "System.Net", "System.Console", "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.DateTime", "System.DateTimeOffset", "System.Threading.Thread", "System.Threading.Timer"];

    public static TheoryData<CraftRule> CraftRules => [.. CraftRule.All];

    [Fact]
    public void Platform_and_engines_touch_nothing_above_them()
    {
        string[] engines = [.. Modules("Engines")], strands = [.. Modules("Strands")];
        Assert.Empty(Boundaries.Touching(Program, "Microcity.Platform", [.. engines, .. strands]));
        if (strands.Length > 0)
            Assert.Empty(engines.SelectMany(e => Boundaries.Touching(Program, e, strands)));
        Assert.Empty(Boundaries.Naming(Repository.Sources));

        Assert.NotEmpty(Boundaries.Touching(typeof(Planted.Below).Assembly, "Microcity.Tests.Planted", engines));
        Assert.NotEmpty(Boundaries.Naming([.. Repository.Sources, new("src/Microcity/Platform/Html/X.cshtml", "@model Microcity.Skills.Passport")]));
        Assert.NotEmpty(Boundaries.Naming([new("src/Microcity/Engines/Skills/X.cs", "using Microcity.Grants;"), new("src/Microcity/Strands/Grants/Y.cs", "namespace Microcity.Grants;")]));
    }

    [Fact]
    public void A_strand_hears_another_only_through_what_that_one_publishes()
    {
        SourceFile inner = new("src/Microcity/Strands/Grants/Calls/Call.cs", "namespace Microcity.Grants;\npublic sealed class Call : Row;");
        SourceFile published = new("src/Microcity/Strands/Grants/Published/CallOpened.cs", "namespace Microcity.Grants;\npublic sealed record CallOpened(Guid Id) : Fact;");
        SourceFile Listener(string use) => new("src/Microcity/Strands/Talent/Reactions/OnCall.cs", $"using Microcity.Grants;\nvar heard = {use};");

        Assert.Empty(Boundaries.BetweenStrands(Repository.Sources));
        Assert.Empty(Boundaries.BetweenStrands([inner, published, Listener("new CallOpened(id)")]));
        Assert.NotEmpty(Boundaries.BetweenStrands([inner, published, Listener("db.Set<Call>()")]));
    }

    [Fact]
    public void Matching_references_nothing_and_sees_no_file_no_network_and_no_clock()
    {
        Assert.All(Matching.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));
        Assert.Empty(Boundaries.Touching(Matching, "Microcity.Matching", OutsideWorld));
        Assert.NotEmpty(Boundaries.Touching(typeof(Planted.Below).Assembly, "Microcity.Tests.Planted", OutsideWorld));
    }

    [Fact]
    public void T2_Nothing_that_outlives_a_request_holds_a_database()
    {
        IServiceCollection services = new ServiceCollection();
        using var built = (IDisposable)WebHost.Build(House.Modules, new Storage(Path.GetTempPath()), new(new Uri("http://localhost:0"), Demo: false), b => services = b.Services);
        Assert.Empty(Shapes.StaticHolders(Shapes.Ours));
        Assert.Empty(Shapes.SingletonHolders(services));

        Assert.NotEmpty(Shapes.StaticHolders([typeof(Planted.Keeper)]));
        Assert.NotEmpty(Shapes.SingletonHolders(new ServiceCollection().AddSingleton<Planted.Keeper>()));
    }

    [Fact]
    public void T2_Only_the_listed_types_know_both_kinds_of_database() =>
        Assert.Empty(Boundaries.TouchingAll(Program, typeof(CityDb).FullName!, typeof(InstallationDb).FullName!).Except(KnowBoth));

    [Theory, MemberData(nameof(CraftRules))]
    public void Sources_hold_to(CraftRule rule)
    {
        Assert.Empty(rule.Broken(Repository.Sources));
        Assert.NotEmpty(rule.Broken([new(rule.PlantedIn, rule.Planted)]));
    }

    [Fact]
    public void Names_say_something()
    {
        Assert.Empty(Shapes.EmptyNames(Shapes.Ours));
        Assert.NotEmpty(Shapes.EmptyNames([typeof(Planted.CityManager)]));
    }

    [Fact]
    public void No_interface_of_ours_has_one_class_behind_it()
    {
        Assert.Empty(Shapes.LonelyInterfaces(Shapes.Ours));
        Assert.NotEmpty(Shapes.LonelyInterfaces([typeof(Planted.IKeep), typeof(Planted.Keeper)]));
    }

    [Fact]
    public void An_act_does_one_thing()
    {
        Assert.Empty(Shapes.ActsThatDoMore(Shapes.Ours.Where(t => t.Assembly == Program)));
        Assert.NotEmpty(Shapes.ActsThatDoMore([typeof(Planted.CityManager)]));
    }

    [Fact]
    public void A_namespace_is_a_module()
    {
        static IEnumerable<string> Strangers(IEnumerable<SourceFile> files) => files.Where(f => f.Module.Length > 0 && f.Path.EndsWith(".cs", StringComparison.Ordinal))
            .Where(f => !f.Code.Contains($"namespace Microcity.{f.Module};", StringComparison.Ordinal)).Select(f => f.Path);
        Assert.Empty(Strangers(Repository.Sources));
        Assert.NotEmpty(Strangers([new("src/Microcity/Engines/Skills/Plans/Plan.cs", "namespace Microcity.Skills.Plans;")]));
    }

    [Fact]
    public void No_file_is_longer_than_a_person_reads()
    {
        static IEnumerable<string> Long(IEnumerable<SourceFile> files) => files.Select(f => (f.Path, Lines: f.Text.AsSpan().Count('\n'))).Where(f => f.Lines > LongestFile)
            .Select(f => $"{f.Path}: {f.Lines} lines");
        Assert.Empty(Long([.. Repository.Sources, .. Repository.Read(["tests", "bench"], ".cs")]));
        Assert.NotEmpty(Long([new("src/Long.cs", new string('\n', LongestFile + 1))]));
    }

    [Fact]
    public void Facts_have_one_name_each_and_it_is_their_class()
    {
        Assert.Empty(Shapes.FactNames([.. FactShape.All.Select(f => (f.Name, f.Version, f.Type))]));
        Assert.NotEmpty(Shapes.FactNames([("planted-thing", 1, typeof(Planted.PlantedThing)), ("planted-thing", 1, typeof(Planted.PlantedThing))]));
        Assert.NotEmpty(Shapes.FactNames([("thing", 1, typeof(Planted.PlantedThing))]));
    }

    [Fact]
    public void Tables_begin_with_their_module()
    {
        Assert.Empty(Shapes.TableNames(Contexts.All.SelectMany(c => c.Model.GetEntityTypes()).Select(t => (t.GetTableName()!, t.ClrType))));
        Assert.NotEmpty(Shapes.TableNames([("passport", typeof(Skills.Passport))]));
        Assert.NotEmpty(Shapes.TableNames([("skills_city", typeof(City))]));
    }

    private static IEnumerable<string> Modules(string kind) =>
        Directory.Exists(Path.Combine(Repository.Root, "src/Microcity", kind))
            ? Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src/Microcity", kind)).Select(d => "Microcity." + Path.GetFileName(d))
            : [];
}
