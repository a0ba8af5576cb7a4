namespace Microcity.Platform;

/// <summary>Which form of a sentence a count takes, by the CLDR rules: <c>zero</c>, <c>one</c> or <c>other</c>.</summary>
public static class Plurals
{
    public static string Form(string language, long count)
    {
        count = Math.Abs(count);
        if (language != "lv")
            return count == 1 ? "one" : "other";
        if (count % 10 == 0 || count % 100 is >= 11 and <= 19)
            return "zero";
        return count % 10 == 1 ? "one" : "other";
    }
}
