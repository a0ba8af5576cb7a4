namespace Microcity.Platform;

/// <summary>What becomes of a column when its person is erased.</summary>
public enum OnErasure
{
    Removed,

    /// <summary>It stays and counts; nothing leads from it to the person any more.</summary>
    Unlinked,
}

/// <summary>
/// A column that says something of a person (T45). The page <c>/privacy</c> and <c>docs/personal-data.md</c> are written from these
/// marks, and a text column without one in a table about persons fails the tests.
/// </summary>
/// <param name="what">Text key: what it is, in plain words; columns that are one thing to a reader share it.</param>
/// <param name="purpose">Text key: what it is for.</param>
/// <param name="keep">Text key: how long it is kept.</param>
/// <param name="export">Whether it is in the copy that its person gets.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute(string what, string purpose, string keep, bool export = true, OnErasure erase = OnErasure.Removed) : Attribute
{
    public string What => what;
    public string Purpose => purpose;
    public string Keep => keep;
    public bool Export => export;
    public OnErasure Erase => erase;
}
