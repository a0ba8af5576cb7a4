namespace Microcity.Platform;

/// <summary>Before an officer sees all that is known of somebody, of whatever age, the ledger remembers it; that person reads who, as what and when.</summary>
public sealed class NoteRecordRead(NoteMinorRead minors, PersonRegister persons, Visitor visitor, Here here)
{
    /// <param name="page">Which page, as a code such as <c>people.person</c>.</param>
    /// <exception cref="NotRecordedException">The ledger could not be written; the page is answered with 503.</exception>
    public async Task Run(Guid person, Code page, CancellationToken stop = default)
    {
        if (visitor.PersonId == person)
            return;
        if ((await persons.Find(person, stop))?.Minor(here.Today) is true)
            await minors.Run(person, page, stop);
        else if (!await minors.Known(typeof(PersonRecordRead), person, page, stop))
            await minors.Record(new PersonRecordRead(person, page), stop);
    }
}

/// <summary>Somebody opened what is known of a person.</summary>
[Fact("person-record-read", 1, "platform.fact.person-record-read", Reads = true)]
public sealed record PersonRecordRead([Subject] Guid Person, [Object("page")] Code Page) : Fact;
