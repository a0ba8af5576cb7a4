using Microcity.Platform;

namespace Microcity.People;

/// <summary>When two persons can be made one.</summary>
public static class MergeRules
{
    /// <summary>How long it can be undone.</summary>
    public const int UndoHours = 24;

    /// <summary>Nobody changes what the office knows of themselves; they have their own pages.</summary>
    public static Refusal? Own(Guid person, Guid? doer) => person == doer
        ? Refusal.Rule(new Reason("people.own-record", "people.reason.own-record", [], [new("people.remedy.own-record", "/account")]))
        : null;

    /// <param name="decided">The one who goes has given consents, asked to be erased, or is held.</param>
    /// <param name="both">Something that a person has once, and both have it.</param>
    public static Refusal? NotOne(FoundPerson stays, FoundPerson goes, bool decided, bool both) => Refusal.Of(
        goes.Account is null ? null
            : stays.Account is null ? No("people.merge-account", "people.reason.merge-account", new("people.remedy.merge-account", $"/work/people/{goes.Person.Id}/merge/{stays.Person.Id}"), ("name", goes.Person.Name))
            : No("people.merge-accounts", "people.reason.merge-accounts", new("people.remedy.merge-accounts")),
        stays.Person.BirthYear is { } one && goes.Person.BirthYear is { } other && one != other
            ? No("people.merge-years", "people.reason.merge-years", new("people.remedy.merge-years", $"/work/people/{goes.Person.Id}"), ("one", one), ("other", other))
            : null,
        decided ? No("people.merge-decided", "people.reason.merge-decided", new("people.remedy.merge-decided"), ("name", goes.Person.Name)) : null,
        both ? Both : null);

    public static Refusal Both => No("people.merge-both", "people.reason.merge-both", new("people.remedy.merge-both"));

    /// <param name="merge">Null where it is forgotten.</param>
    public static Refusal? NotUndoable(PersonMerge? merge, DateTime now) => merge is not null && now < merge.CreatedAt.AddHours(UndoHours)
        ? null
        : No("people.merge-final", "people.reason.merge-final", new("people.remedy.merge-final"), ("hours", UndoHours));

    private static Refusal No(string code, string textKey, Remedy remedy, params (string Name, object? Value)[] values) => Refusal.Rule(new Reason(code, textKey, values, [remedy]));
}
