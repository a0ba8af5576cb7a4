using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary>What is counted here in one sentence that can be said in council; what is too few to say is left out.</summary>
internal static class FigureSentence
{
    public static string? Of(IReadOnlyList<Figure> figures, Say say)
    {
        string[] parts = [.. figures.Where(f => f.Value is not null).Select(f => $"{f.Value!.Value.ToString("N0", say.Culture)} {f.Kind.Name(say, f.Value.Value)}")];
        return parts switch
        {
            [] => null,
            [var only] => say["evidence.results.sentence", ("list", only)],
            [.. var first, var last] => say["evidence.results.sentence", ("list", say["evidence.results.and", ("list", string.Join(", ", first)), ("last", last)])],
        };
    }
}
