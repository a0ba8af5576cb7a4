using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>
/// Today: what waits for this officer over all modules, less what a choice hides, oldest promise first (platform rule 6). A choice whose
/// person no longer may do it is void, so that nothing waits for somebody who has gone.
/// </summary>
public sealed class ShowWork(IServiceProvider scope, CityDb db, Installation installation, Visitor visitor, WorkDesk desk, Colleagues colleagues, PersonRegister persons, Here here)
{
    public async Task<WorkList> Run(CancellationToken stop = default)
    {
        var rows = new List<WorkRow>();
        foreach (var kind in installation.Modules.SelectMany(m => m.Work).Where(k => visitor.May(k.Permission)))
            rows.AddRange(await Of(kind, stop));
        WorkRow[] sorted = [.. rows.OrderBy(r => r.Item.PromisedOn).ThenBy(r => r.Kind.Code, StringComparer.Ordinal).ThenBy(r => r.Item.Object)];
        return new(
            [.. sorted.Where(r => !r.Aside).GroupBy(r => WorkRules.DueOn(r.Item.PromisedOn, here.Today)).Select(g => new WorkGroup(g.Key, [.. g]))],
            [.. sorted.Where(r => r.Aside)]);
    }

    /// <returns>Null where nothing of the kind waits for this officer.</returns>
    public async Task<WorkRow?> Run(string kind, Guid about, CancellationToken stop = default) =>
        installation.Modules.SelectMany(m => m.Work).FirstOrDefault(k => k.Code == kind) is { } known && visitor.May(known.Permission)
            ? (await Of(known, stop)).FirstOrDefault(r => r.Item.Object == about)
            : null;

    private async Task<IReadOnlyList<WorkRow>> Of(WorkKind kind, CancellationToken stop)
    {
        var (items, rows, mine) = (await kind.Waiting(scope, stop), new List<WorkRow>(), await desk.Persons(stop));
        if (items.Count == 0)
            return rows;
        var choices = await db.Set<WorkChoice>().AsNoTracking().Where(c => c.Kind == kind.Code).ToDictionaryAsync(c => c.Object, stop);
        foreach (var item in items)
        {
            var row = new WorkRow(kind, item, choices.GetValueOrDefault(item.Object));
            if (row.Choice is { } choice && await Aside(row, choice, mine, stop) is { } seen)
                row = seen;
            if (!row.Hidden)
                rows.Add(row);
        }
        return rows;
    }

    private async Task<WorkRow?> Aside(WorkRow row, WorkChoice choice, IReadOnlyList<Guid> mine, CancellationToken stop)
    {
        var by = (await persons.Find(choice.ById, stop))?.Name;
        if (choice.NotOurs)
            return row with { Aside = true, Hidden = !visitor.May(Permissions.Roles), By = by };
        if (choice.PutOffUntil is { } day)
            return row with { Aside = here.Today < day, By = by };
        if (choice.HandedToId is not { } to || !await colleagues.Has(to, row.Kind.Permission, stop))
            return row with { Choice = null };
        return row with { Aside = !mine.Contains(to), By = by, With = (await persons.Find(to, stop))?.Name };
    }
}

/// <param name="Aside">Put off, with a colleague, or not ours.</param>
public sealed record WorkList(IReadOnlyList<WorkGroup> Groups, IReadOnlyList<WorkRow> Aside)
{
    public int Count(Due due) => Groups.FirstOrDefault(g => g.Due == due)?.Rows.Count ?? 0;
}

public sealed record WorkGroup(Due Due, IReadOnlyList<WorkRow> Rows);

/// <param name="Choice">What was decided of it; null if nothing that counts.</param>
public sealed record WorkRow(WorkKind Kind, WorkItem Item, WorkChoice? Choice)
{
    /// <summary>Waits for somebody or something else.</summary>
    public bool Aside { get; init; }

    /// <summary>Not for this officer's eyes.</summary>
    public bool Hidden { get; init; }

    /// <summary>Who decided.</summary>
    public string? By { get; init; }

    /// <summary>To whom it was handed over.</summary>
    public string? With { get; init; }
}
