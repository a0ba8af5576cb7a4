namespace Microcity.Platform;

/// <summary>City pages in the search.</summary>
internal static class FindPages
{
    public const string Code = "page";
}
