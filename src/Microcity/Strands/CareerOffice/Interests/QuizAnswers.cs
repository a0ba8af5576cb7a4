namespace Microcity.CareerOffice;

/// <summary>Everything somebody answered, in printed order: 1 would hate it, 5 would love it, 0 nothing said. Nobody's name is in it.</summary>
/// <param name="FastPages">Pages answered quicker than they can be read.</param>
public sealed record QuizAnswers(int[] Answers, int FastPages = 0)
{
    /// <summary>Nothing answered yet.</summary>
    public static QuizAnswers Blank(bool isShort) => new(new int[isShort ? QuizItems.Short : QuizItems.Long]);

    public bool IsShort => Answers.Length == QuizItems.Short;

    public int Pages => Answers.Length / QuizItems.OnePage;

    public int Answered => Answers.Count(a => a > 0);

    /// <summary>The first page with a gap; null where everything is answered.</summary>
    public int? FirstGap => Array.IndexOf(Answers, 0) is >= 0 and var at ? at / QuizItems.OnePage + 1 : null;

    /// <summary>The six answers of a page, from 1.</summary>
    public ReadOnlySpan<int> Page(int page) => Answers.AsSpan((page - 1) * QuizItems.OnePage, QuizItems.OnePage);

    /// <param name="page">From 1.</param>
    /// <param name="said">Six answers.</param>
    /// <param name="fast">Sent quicker than it can be read; counts where the page was blank before.</param>
    public QuizAnswers With(int page, IReadOnlyList<int> said, bool fast)
    {
        var first = !Page(page).ContainsAnyExcept(0);
        var answers = Answers.ToArray();
        for (var i = 0; i < QuizItems.OnePage; i++)
            answers[(page - 1) * QuizItems.OnePage + i] = said[i];
        return new(answers, FastPages + (fast && first ? 1 : 0));
    }

    /// <summary>The same answers with thirty more to come.</summary>
    public QuizAnswers Longer() => IsShort ? this with { Answers = [.. Answers, .. new int[QuizItems.Long - QuizItems.Short]] } : this;
}
