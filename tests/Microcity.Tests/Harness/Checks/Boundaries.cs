using System.Reflection;
using System.Text.RegularExpressions;
using NetArchTest.Rules;

namespace Microcity.Tests;

/// <summary>Who may know whom. Each check answers the violations it found.</summary>
public static partial class Boundaries
{
    /// <summary>Types below one namespace whose code touches one of the others.</summary>
    public static IEnumerable<string> Touching(Assembly assembly, string from, params string[] forbidden) =>
        Types.InAssembly(assembly).That().ResideInNamespace(from).ShouldNot().HaveDependencyOnAny(forbidden).GetResult().FailingTypeNames ?? [];

    /// <summary>Types that touch all of these.</summary>
    public static IEnumerable<string> TouchingAll(Assembly assembly, params string[] all) =>
        Types.InAssembly(assembly).That().HaveDependencyOnAll(all).GetTypes().Select(t => t.Name);

    /// <summary>Platform names no module, an engine names no strand; pages count as well as code.</summary>
    public static IEnumerable<string> Naming(IReadOnlyList<SourceFile> files)
    {
        var strands = files.Where(f => f.OfStrand).Select(f => f.Module).ToHashSet();
        var modules = files.Select(f => f.Module).Where(m => m.Length > 0).ToHashSet();
        foreach (var file in files.Where(f => f.Module.Length > 0 && !f.OfStrand))
        {
            var forbidden = file.Module == "Platform" ? modules.Where(m => m != "Platform") : strands;
            foreach (var place in forbidden.SelectMany(m => file.Places(new Regex($@"\bMicrocity\.{m}\b"))))
                yield return place;
        }
    }

    /// <summary>A strand uses of another only what that one publishes.</summary>
    public static IEnumerable<string> BetweenStrands(IReadOnlyList<SourceFile> files)
    {
        var inner = files.Where(f => f.OfStrand && !f.Published)
            .SelectMany(f => Declared().Matches(f.Code).Select(m => (f.Module, Name: m.Groups[1].Value))).Distinct().ToLookup(d => d.Module, d => d.Name);
        foreach (var file in files.Where(f => f.OfStrand))
        {
            foreach (var other in inner.Where(o => o.Key != file.Module && file.Code.Contains("Microcity." + o.Key, StringComparison.Ordinal)))
            {
                foreach (var place in other.SelectMany(name => file.Places(new Regex($@"\b{name}\b"))))
                    yield return place;
            }
        }
    }

    [GeneratedRegex(@"\b(?:class|record|struct|enum|interface)\s+(?:struct\s+|class\s+)?([A-Z]\w*)")]
    private static partial Regex Declared();
}
