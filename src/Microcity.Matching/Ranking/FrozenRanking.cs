namespace Microcity.Matching;

/// <summary>A ranking as it is frozen: what went in, what came out and both hashes. It holds all that is needed to do it again (V14).</summary>
/// <param name="InputSha256">As recorded when it was frozen.</param>
/// <param name="OutputSha256">As recorded when it was frozen.</param>
/// <param name="Output">The text of the result as frozen, which nobody has checked yet.</param>
public sealed record FrozenRanking(Guid Call, string InputSha256, string OutputSha256, RankingInput Input, string Output)
{
    private const string Head = "microcity-frozen-ranking-1";

    /// <exception cref="ArgumentException">Somebody waits for reviews or for a lot.</exception>
    public static FrozenRanking Of(Guid call, RankingResult result)
    {
        Canonical.Must(result.MayFreeze, "An application waits for reviews or for a lot.");
        return new(call, result.Input.Sha256(), result.Sha256(), result.Input, result.Text());
    }

    public string Text() => $"{Head}\ncall {Call:D}\ninput {InputSha256}\noutput {OutputSha256}\n{Input.Text()}{Output}";

    /// <summary>The same list again from what went in.</summary>
    public string Rerun() => RankApplications.Run(Input).Text();

    /// <exception cref="UnreadableRankingException">The text is none; it names the line.</exception>
    public static FrozenRanking Read(string text)
    {
        var lines = new RankingLines(text);
        lines.Is(Head);
        var call = Guid.TryParseExact(lines.After("call"), "D", out var id) ? id : throw lines.No("a call is named by lower-case hexadecimal digits and hyphens.");
        var (inputHash, outputHash) = (lines.After("input"), lines.After("output"));
        var input = ReadRanking.Input(lines);
        return new(call, inputHash, outputHash, input, lines.Rest(RankingResult.Head));
    }
}
