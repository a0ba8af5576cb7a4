using System.Collections.Concurrent;
using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Tests;

/// <summary>The official downloads, each read and compiled once for all tests; nobody changes what they get.</summary>
internal static class RealLists
{
    private static readonly ConcurrentDictionary<string, Lazy<EscoRead>> Known = new();
    private static readonly ConcurrentDictionary<string, Lazy<TaxonomyView>> Compiled = new();

    /// <summary>Skips the test where the download is not at hand.</summary>
    public static EscoRead Read(string folder)
    {
        var place = SharedData.At(folder);
        return Known.GetOrAdd(folder, _ => new(() => Fresh(place))).Value;
    }

    public static TaxonomyView View(string folder)
    {
        var read = Read(folder);
        return Compiled.GetOrAdd(folder, _ => new(() => TaxonomyView.Open(TaxonomyCompiler.Compile(read.Input)))).Value;
    }

    public static EscoRead Fresh(string place)
    {
        var opened = EscoPackage.Open(EscoSource.At([place]).Sources!);
        Assert.True(opened.Done);
        var read = EscoRead.Of(opened.Value);
        Assert.True(read.Done);
        return read.Value;
    }
}
