using System.CommandLine;
using Microcity.Matching;

namespace Microcity.Programmes;

/// <summary><c>ranking verify</c>: makes a frozen ranking again and says what holds.</summary>
internal static class RankingVerb
{
    private static readonly Argument<FileInfo> Frozen = new("FILE") { Description = "A ranking as it was frozen: both hashes, what went in, what came out." };

    public static Command Of()
    {
        var verify = new Command("verify", "Make a frozen ranking again and say whether it holds.") { Frozen };
        verify.SetAction(parsed => Verify(parsed.GetValue(Frozen)!));
        return new("ranking", "Rankings from reviews.") { verify };
    }

    private static int Verify(FileInfo file)
    {
        try
        {
            var ranking = FrozenRanking.Read(File.ReadAllText(file.FullName));
            var checks = CheckRanking.Run(ranking);
            foreach (var (check, holds) in checks)
                Console.WriteLine($"{(holds ? "holds" : "DOES NOT HOLD")}: {Words(check)}");
            Console.WriteLine($"{ranking.Input.Applications.Count} applications, {ranking.Input.Rules.Criteria.Count} criteria.");
            return checks.All(c => c.Holds) ? 0 : 1;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or UnreadableRankingException)
        {
            Console.Error.WriteLine($"{file.Name}: {broken.Message}");
            return 1;
        }
    }

    private static string Words(RankingCheck check) => check switch
    {
        RankingCheck.Input => "what went in is what was recorded",
        RankingCheck.Output => "what came out is what was recorded",
        RankingCheck.Result => "the same marks give the same list",
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };
}
