using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microcity.Matching;

namespace Microcity.Programmes;

/// <summary>Everything that decides in a call, as one text that is published at opening and never changes.</summary>
internal static class RuleSheet
{
    private const string Head = "microcity-rules-1";

    /// <param name="chosen">Of a call chosen by review: how, and by which form.</param>
    public static string Of(Call call, Lottery lottery, IEnumerable<Post> posts, ProgrammeKind kind, (ReviewPlan Plan, FormVersion Form)? chosen = null)
    {
        var text = new StringBuilder();
        text.Append(Head).Append('\n').Append(CultureInfo.InvariantCulture, $"call {call.Id:D}\nkind {call.Kind}\nstarts {call.StartsOn:yyyy-MM-dd}\n");
        text.Append(CultureInfo.InvariantCulture, $"opens {call.OpensAt:yyyy-MM-ddTHH:mm:ssZ}\ncloses {call.ClosesAt:yyyy-MM-ddTHH:mm:ssZ}\nseals {call.SealsAt:yyyy-MM-ddTHH:mm:ssZ}\n");
        text.Append(CultureInfo.InvariantCulture, $"answer-days {call.AnswerDays}\nsettled {call.SettledOn:yyyy-MM-dd}\ndrawn {lottery.DrawnOn:yyyy-MM-dd} {lottery.Source}\n");
        foreach (var post in posts.OrderBy(p => p.Code, StringComparer.Ordinal))
            text.Append("post ").Append(post.Code).Append(' ').AppendJoin(' ', post.Groups.OrderBy(g => g.Position).Select(g => g.Asked)).Append('\n');
        foreach (var rule in kind.Rules)
            text.Append(rule).Append('\n');
        if (chosen is var (plan, form))
            text.Append(CultureInfo.InvariantCulture, $"form {form.Sha256}\nblind {(plan.Blind is BlindMode.Open ? "open" : "applicant-hidden")}\nreviews-due {plan.DueOn:yyyy-MM-dd}\nobject-months {plan.ObjectMonths}\n").Append(plan.Rules);
        return text.ToString();
    }

    /// <summary>How a frozen sheet says that reviews become a list.</summary>
    public static RankingRules Ranking(string rules) => RankingInput.Read(rules[rules.IndexOf("microcity-ranking-", StringComparison.Ordinal)..]).Rules;

    public static string Hash(string rules) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rules)));
}
