using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>
/// A fit in sentences: the plain result first (<c>You have 3 of the 5 things they ask for</c>). What is counted is what an opening
/// asks for; no sentence here holds a score.
/// </summary>
public static class FitWords
{
    public static string Word(FitWord word, Say say) => say[word switch
    {
        FitWord.Well => "skills.fit.well",
        FitWord.Partly => "skills.fit.partly",
        _ => "skills.fit.start",
    }];

    /// <summary>The word as it begins a line: <c>Fits well.</c></summary>
    public static string Opening(FitWord word, Say say) => Word(word, say) switch { var text => $"{char.ToUpper(text[0], say.Culture)}{text[1..]}." };

    public static string State(FitState state, Say say) => say[state switch
    {
        FitState.Have => "skills.fit.have",
        FitState.Near => "skills.fit.near",
        _ => "skills.fit.missing",
    }];

    /// <summary>How much of what is asked for is there; empty if nothing is asked for.</summary>
    public static string Sentence(Fit fit, Say say)
    {
        var asked = fit.AskedFor.ToList();
        var (have, near) = (asked.Count(p => p.State is FitState.Have), asked.Count(p => p.State is FitState.Near));
        return asked.Count is 0 ? ""
            : have == asked.Count ? say.Count("skills.fit.have-all", asked.Count)
            : have > 0 ? say.Count("skills.fit.have-of", asked.Count, ("have", have))
            : near > 0 ? say.Count("skills.fit.near-of", asked.Count, ("near", near))
            : say.Count("skills.fit.have-none", asked.Count);
    }

    /// <summary>The whole of it in one or two sentences, beginning with what is there.</summary>
    public static string Told(Fit fit, Say say)
    {
        var (of, have) = (fit.Welcome.Count(), fit.Welcome.Count(p => p.State is FitState.Have));
        return have is 0 ? Sentence(fit, say)
            : fit.AskedFor.Any(p => p.State is not FitState.Missing) ? $"{Sentence(fit, say)} {say["skills.fit.welcome-of", ("have", have), ("of", of)]}"
            : $"{say["skills.fit.welcome-alone", ("have", have), ("of", of)]} {Sentence(fit, say)}";
    }

    /// <summary>How the held skill stands to what is asked: <c>JavaScript is a kind of it</c>. Null where it is the very same.</summary>
    public static string? Near(FitPart part, Say say) => part.By is not { } by || part.State is not FitState.Near ? null : say[part switch
    {
        { Relation: Relation.Same or Relation.LocalExact } => "skills.fit.below-level",
        { Relation: Relation.LocalClose } => "skills.fit.close",
        { Relation: Relation.Narrower1 or Relation.Narrower2 } => "skills.fit.narrower",
        { Relation: Relation.Broader1 or Relation.Broader2 } => "skills.fit.broader",
        { Relation: Relation.Sibling } => "skills.fit.sibling",
        _ => "skills.fit.group",
    }, ("held", by.Text)];

    /// <summary>Why there is no score, and what would help.</summary>
    /// <param name="cityOff">It is the city that switched matching off.</param>
    public static (string Why, Remedy Helps) WhyNot(Matching.Reason reason, bool cityOff, Say say) => reason switch
    {
        Matching.Reason.EmptyPassport => (say["skills.fit.empty"], new("skills.fit.empty-helps", "/start")),
        Matching.Reason.NoEssentialRequirement => (say["skills.fit.nothing-asked"], new("skills.fit.nothing-asked-helps")),
        Matching.Reason.TooFewResolved => (say["skills.fit.not-understood"], new("skills.fit.not-understood-helps")),
        _ when cityOff => (say["skills.fit.off-city"], new("skills.fit.off-city-helps", "/jobs")),
        _ => (say["skills.fit.off"], new("skills.fit.off-helps", "/me/passport")),
    };

    public static string Proof(Proof proof, Say say) => say[proof switch
    {
        Matching.Proof.Credential => "skills.fit.proof-credential",
        Matching.Proof.Confirmed => "skills.fit.proof-confirmed",
        _ => "skills.fit.proof-self",
    }];
}
