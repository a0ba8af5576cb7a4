using System.CommandLine;
using Microcity.Platform;

namespace Microcity.CareerOffice;

/// <summary><c>quiz-check</c>: how well the items of each type hold together, from a file of answers that people gave for it.</summary>
internal static class QuizCheckVerb
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "One line per person: language, a blank, 30 or 60 answers from 1 to 5 in printed order." };

    public static Command Of()
    {
        var verb = new Command("quiz-check", "Check how well the items of the interest quiz hold together.") { File };
        verb.SetAction((parsed, stop) => Run(parsed.GetValue(File)!, stop));
        return verb;
    }

    private static async Task<int> Run(FileInfo file, CancellationToken stop)
    {
        var say = new Say(new Texts(), "en", null, default);
        if (!file.Exists)
        {
            Console.Error.WriteLine(say["skills.verb.no-such-place", ("place", file)]);
            return 1;
        }
        var weak = false;
        var given = (await System.IO.File.ReadAllLinesAsync(file.FullName, stop)).Select(l => l.Split(' ', 2)).Where(l => l.Length == 2 && l[1].Length is QuizItems.Short or QuizItems.Long && l[1].All(c => c is >= '1' and <= '5'));
        foreach (var group in given.GroupBy(l => (Language: l[0], l[1].Length)))
        {
            foreach (var type in Enum.GetValues<InterestType>())
            {
                var alpha = Reliability.Alpha([.. group.Select(l => (IReadOnlyList<int>)[.. QuizRules.OfType(new([.. l[1].Select(c => c - '0')]), type)])]);
                weak |= alpha is null or < Reliability.Least;
                Console.WriteLine(say["career-office.verb.alpha", ("language", group.Key.Language), ("items", group.Key.Length), ("area", InterestWords.Name(type, say)), ("alpha", alpha?.ToString("0.0000", say.Culture) ?? "–"), ("persons", group.Count())]);
            }
        }
        return weak ? 1 : 0;
    }
}
