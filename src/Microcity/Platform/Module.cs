using System.CommandLine;
using Microsoft.AspNetCore.Routing;

namespace Microcity.Platform;

/// <summary>
/// What an engine or strand hands to the program. Platform learns everything about them from here and knows none of them.
/// </summary>
public abstract class Module
{
    /// <summary>Lower-case word that begins its permissions, text keys and table names.</summary>
    public abstract string Name { get; }

    public virtual void AddServices(IServiceCollection services) { }

    /// <summary>JSON operations below <c>/{city}/api/v1</c>; each says <c>Needs</c> or <c>OpenToAll</c>.</summary>
    public virtual void MapJson(RouteGroupBuilder api) { }

    /// <summary>Fixed sets of permissions that a person can be granted.</summary>
    public virtual IEnumerable<Role> Roles => [];

    /// <summary>Its record of settings, with a default and <see cref="SettingWordsAttribute"/> for every field; section of the country pack under its name.</summary>
    public virtual Type? Settings => null;

    /// <summary>Links below the seven words of the top bar; none while the module has nothing to show.</summary>
    public virtual IEnumerable<Door> Doors => [];

    /// <summary>Links below the eight words of the staff menu.</summary>
    public virtual IEnumerable<StaffDoor> StaffDoors => [];

    /// <summary>Links of a firm's own menu.</summary>
    public virtual IEnumerable<FirmDoor> FirmDoors => [];

    /// <summary>What it knows of a firm, for that firm's page and for the office's.</summary>
    public virtual IEnumerable<Func<IServiceProvider, FirmAsked, CancellationToken, Task<FirmLines>>> OfFirm => [];

    /// <summary>What of this module stands in What's on.</summary>
    public virtual IEnumerable<HappeningKind> Happenings => [];

    /// <summary>What of this module people can wait for, to be told once when it is there.</summary>
    public virtual IEnumerable<TellMeTopic> Topics => [];

    /// <summary>What of this module everybody can find in the search.</summary>
    public virtual IEnumerable<SearchKind> Searches => [];

    /// <summary>What of this module posters are made of.</summary>
    public virtual IEnumerable<PosterKind> Posters => [];

    /// <summary>What of this module can wait for an officer on Today.</summary>
    public virtual IEnumerable<WorkKind> Work => [];

    /// <summary>What the loop of each process does in every city.</summary>
    public virtual IEnumerable<CityStep> Steps => [];

    /// <summary>What is due at a time of each city's day.</summary>
    public virtual IEnumerable<CityJob> Jobs => [];

    /// <summary>Sorts of long work that people start on its pages.</summary>
    public virtual IEnumerable<LongJobKind> LongJobs => [];

    /// <summary>Sorts of rows that files bring.</summary>
    public virtual IEnumerable<ImportKind> Imports => [];

    /// <summary>Which of its rows are removed, and when.</summary>
    public virtual IEnumerable<Retention> Forgets => [];

    /// <summary>How its rows about persons lead to them, where neither a <c>PersonId</c> nor a foreign key says so.</summary>
    public virtual IEnumerable<PersonalWay> PersonalWays => [];

    /// <summary>On what ground it keeps personal data, by purpose; both are text keys.</summary>
    public virtual IReadOnlyDictionary<string, string> Grounds => new Dictionary<string, string>();

    /// <summary>What of this module a person may agree to.</summary>
    public virtual IEnumerable<ConsentPurpose> Consents => [];

    /// <summary>Removes what lies of a person outside the rows, such as files; may be called again.</summary>
    public virtual IEnumerable<Func<IServiceProvider, PersonKeys, CancellationToken, Task>> Erases => [];

    /// <summary>Does again, in a restored city, what its older backup does not know, and answers how much that was.</summary>
    public virtual IEnumerable<Func<IServiceProvider, CancellationToken, Task<int>>> AfterRestore => [];

    /// <summary>What it does when something happened elsewhere.</summary>
    public virtual IEnumerable<Reaction> Reactions => [];

    /// <summary>Pieces of the front page.</summary>
    public virtual IEnumerable<FrontPart> FrontParts => [];

    /// <summary>Numbers counted here, for Results.</summary>
    public virtual IEnumerable<FigureKind> Figures => [];

    /// <summary>What it knows of whoever looks at My page.</summary>
    public virtual IEnumerable<Func<IServiceProvider, CancellationToken, Task<MyLines>>> Mine => [];

    /// <summary>Verbs of <c>./microcity</c>.</summary>
    public virtual IEnumerable<Command> Verbs(Installation installation) => [];

    /// <summary>Fills a demonstration city through the module's own acts; runs in a scope of that city, clock set back.</summary>
    public virtual Task Seed(DemoCity city) => Task.CompletedTask;

    /// <summary>Seats of the demonstration.</summary>
    public virtual IEnumerable<Seat> Seats => [];
}

/// <summary>A fixed set of permissions.</summary>
/// <param name="Staff">Needs a second step, and the shorter session.</param>
public sealed record Role(string Name, bool Staff, params string[] Permissions)
{
    /// <summary>No grant is longer; null where it may be without end.</summary>
    public int? LongestDays { get; init; }

    /// <summary>What one grant of it is for; one that is not for the whole city is granted by the module that declares it.</summary>
    public ScopeKind Scope { get; init; }
}

/// <summary>The seven words of the top bar, in their order.</summary>
public enum Place { Learn, Work, Make, LiveHere, ForFirms, WhatsOn, Results }

/// <summary>The eight words of the staff menu, in their order.</summary>
public enum StaffPlace { Today, People, Firms, Programmes, Calendar, Skills, Results, City }

/// <param name="Path">Below the city, such as <c>/jobs</c>.</param>
public sealed record Door(Place Place, string Path, string TextKey)
{
    /// <summary>Whether it leads somewhere in the city of this scope; null where it always does.</summary>
    public Func<IServiceProvider, CancellationToken, Task<bool>>? OnlyIf { get; init; }
}

/// <param name="Permission">Who sees it.</param>
public sealed record StaffDoor(StaffPlace Place, string Path, string TextKey, string Permission);

/// <summary>The five words of a firm's menu, in their order.</summary>
public enum FirmPlace { OurPage, Jobs, SummerPlaces, Offer, People }

/// <param name="Path">Below the city, such as <c>/firm/openings</c>.</param>
public sealed record FirmDoor(FirmPlace Place, string Path);

/// <summary>A seat on <c>/demo</c>: who sits there, where it opens, what to try.</summary>
/// <param name="Key">Same key, same made-up person in every city that has the seat.</param>
/// <param name="TextKey">Who sits there.</param>
/// <param name="TryKey">One sentence: what to try.</param>
/// <param name="Path">Where it opens, below the city.</param>
/// <param name="Cities">Slugs of the demonstration cities that have it; empty for all where something has happened.</param>
/// <param name="Person">Nobody for the seat of a visitor without account.</param>
/// <param name="Roles">Granted when the city is seeded.</param>
public sealed record Seat(string Key, string TextKey, string TryKey, string Path, string[] Cities, MadeUp? Person, params string[] Roles)
{
    /// <summary>How long the roles are granted; null without end.</summary>
    public int? Days { get; init; }

    /// <summary>A role of part of the city is given by the seed, so a second step is made all the same.</summary>
    public bool SecondStep { get; init; }

    /// <summary>A city that was just set up has its own seats, and that of whoever needs none.</summary>
    public bool In(City city) => Cities.Length == 0 ? city.Slug != DemoProfiles.New || Person is null : Cities.Contains(city.Slug);
}

/// <summary>A person of the demonstration.</summary>
/// <param name="Age">In full years, where it matters.</param>
public sealed record MadeUp(string GivenName, string FamilyName, int? Age = null);
