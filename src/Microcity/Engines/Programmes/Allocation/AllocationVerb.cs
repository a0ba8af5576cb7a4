using System.CommandLine;
using Microcity.Matching;

namespace Microcity.Programmes;

/// <summary><c>allocation verify</c>: does a published draw again and says what holds.</summary>
internal static class AllocationVerb
{
    private static readonly Argument<FileInfo> Published = new("FILE") { Description = "A draw as its page offers it: the lottery, what went in, what came out." };

    public static Command Of()
    {
        var verify = new Command("verify", "Do a published draw again and say whether it holds.") { Published };
        verify.SetAction(parsed => Verify(parsed.GetValue(Published)!));
        return new("allocation", "Draws of places.") { verify };
    }

    private static int Verify(FileInfo file)
    {
        try
        {
            var draw = PublishedDraw.Read(File.ReadAllText(file.FullName));
            var checks = CheckDraw.Run(draw);
            foreach (var (check, holds) in checks)
                Console.WriteLine($"{(holds ? "holds" : "DOES NOT HOLD")}: {Words(check)}");
            Console.WriteLine($"{draw.Input.Entries.Count} entries, {draw.Input.Posts.Count} posts.");
            return checks.All(c => c.Holds) ? 0 : 1;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or UnreadableDrawException)
        {
            Console.Error.WriteLine($"{file.Name}: {broken.Message}");
            return 1;
        }
    }

    private static string Words(DrawCheck check) => check switch
    {
        DrawCheck.Commit => "the secret is the one promised when the call opened",
        DrawCheck.Tickets => "the tickets are those of the seal",
        DrawCheck.Seed => "the seed comes from the secret and the public drawing",
        DrawCheck.Result => "the same wishes give the same places",
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };
}
