using System.Text;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Text as it is kept: form C, one sign per line end, nothing around it, no signs that nobody sees.</summary>
internal static class AnswerText
{
    public static (Answer? Answer, Refusal? Refusal) Read(string field, string typed, int longest, bool oneLine)
    {
        if (!WellFormed(typed))
            return (null, Refusal.Malformed(field, "programmes.answer-signs", "programmes.reason.answer-signs", new Remedy("programmes.remedy.answer-signs")));
        var text = typed.ReplaceLineEndings(oneLine ? " " : "\n").Normalize(NormalizationForm.FormC).Trim();
        return TooLong(field, text, longest) is { } refusal ? (null, refusal) : (text.Length == 0 ? null : new TextAnswer(text), null);
    }

    public static Refusal? TooLong(string field, string text, int longest) => text.Length <= longest
        ? null
        : Refusal.Malformed(field, "programmes.answer-long", "programmes.reason.answer-long", new Remedy("programmes.remedy.answer-long"), ("most", longest), ("over", text.Length - longest));

    private static bool WellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                at++;
            else if (char.IsSurrogate(text[at]) || (char.IsControl(text[at]) && text[at] is not ('\n' or '\r' or '\t')))
                return false;
        }
        return true;
    }
}
