using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.People;

/// <summary>Finds a person; below, who may be here twice. Nobody is listed unasked.</summary>
[Needs(PeoplePermissions.Persons)]
public sealed class PeoplePage(ReadPersons read, ReadTwins readTwins, NoteMinorRead note) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    public IReadOnlyList<FoundPerson> Found { get; private set; } = [];

    public IReadOnlyList<Twins> Twins { get; private set; } = [];

    public bool Asked => !string.IsNullOrWhiteSpace(Words);

    public bool More { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        var found = await read.Run(Words, stop);
        (Found, More) = ([.. found.Take(ReadPersons.Most)], found.Count > ReadPersons.Most);
        Twins = Asked ? [] : await readTwins.Run(stop: stop);
        await note.Run([.. Found.Select(f => f.Person.Id), .. Twins.SelectMany(t => new[] { t.Stays.Person.Id, t.Goes.Person.Id })], "people.persons", stop);
    }
}
