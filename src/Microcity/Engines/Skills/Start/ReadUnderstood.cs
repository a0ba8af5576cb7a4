using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Reads what somebody told: their words, tiles, job title, what they kept before and what they look for. Stores nothing.</summary>
public sealed class ReadUnderstood(ReadCitySkills cities, ReadSkillsInText reading, ReadWork works, CodeInHand hand, Here here)
{
    private const int MostResults = 8;

    public async Task<Understood> Run(Told told, CancellationToken stop = default)
    {
        var skills = await cities.Run(stop);
        var rows = new Rows(skills, here.Language, told);
        var inText = await reading.Run(told.Text ?? "", here.Language, stop: stop);
        foreach (var found in inText)
            rows.Add(found.ConceptUri, found.Usual is null ? SkillOrigin.Words : SkillOrigin.UsualInWork, found.Words);
        foreach (var tile in skills.Tiles.Where(t => told.Tile.Contains(t.Key)))
        {
            foreach (var uri in tile.SkillUris)
                rows.Add(uri, SkillOrigin.Tile, tile.Text.GetValueOrDefault(here.Language, tile.Text["en"]));
        }
        var work = await works.Run(told, stop);
        foreach (var uri in work.Usual)
            rows.Add(uri, SkillOrigin.UsualInWork, work.Named!.Label.Text);
        foreach (var kept in DraftSkills.Read((await hand.Draft(stop))?.Skills ?? "[]"))
            rows.Add(kept.ConceptUri, SkillOrigin.KeptBefore, "");
        foreach (var uri in told.Keep)
            rows.Add(uri, SkillOrigin.Added, "");
        return new(
            MarkedText.Of(told.Text ?? "", inText.Select(f => (f.Start, f.End))), rows.All, work.Named, work.Others, work.More,
            string.IsNullOrWhiteSpace(told.Find) ? null : [.. skills.Search(told.Find, here.Language, ConceptKind.Skill, MostResults).Select(i => rows.Result(skills.Uri(i))).OfType<UnderstoodSkill>()]);
    }

    /// <summary>Each skill once; new ones are kept until somebody takes the tick away.</summary>
    private sealed class Rows(CitySkills skills, string language, Told told)
    {
        private readonly Dictionary<string, UnderstoodSkill> known = [];

        public List<UnderstoodSkill> All { get; } = [];

        public void Add(string uri, SkillOrigin origin, string words)
        {
            if (known.ContainsKey(uri) || Row(uri, origin, words, !told.Shown.Contains(uri) || told.Keep.Contains(uri)) is not { } row)
                return;
            known.Add(uri, row);
            All.Add(row);
        }

        public UnderstoodSkill? Result(string uri) => known.ContainsKey(uri) ? null : Row(uri, SkillOrigin.Added, "", kept: false);

        private UnderstoodSkill? Row(string uri, SkillOrigin origin, string words, bool kept) =>
            skills.Find(uri) is { } i && skills.Kind(i) is ConceptKind.Skill
                ? new(uri, skills.Label(i, language), i < skills.View.Count ? skills.View.Description(i, language) : null, origin, words, kept)
                : null;
    }
}
