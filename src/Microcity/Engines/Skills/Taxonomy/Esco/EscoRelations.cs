using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>Reads the relations of a download and checks that they lead somewhere.</summary>
internal sealed class EscoRelations(EscoPackage package, TaxonomyInput input, IReadOnlySet<string> known, EscoLog log)
{
    /// <summary>One dangling relation in a hundred is survived, more are refused.</summary>
    private const int MostDangling = 100;

    private int skillRelations, essential, usable;
    private int dangling, danglingEssential;

    public void ReadAll()
    {
        // Without the concepts of one end nothing can be said of a relation.
        var (skills, occupations) = (package.Of(EscoColumns.Skills).Any(), package.Of(EscoColumns.Occupations).Any());
        if (skills && occupations)
            ReadSkillRelations();
        if (skills)
        {
            ReadSkillToSkill();
            ReadBroader(EscoColumns.SkillPillar);
        }
        if (occupations)
            ReadBroader(EscoColumns.OccupationPillar);
        CheckHierarchy();
        if (Relations.Circle(input.Broader) is { } circle)
            log.Refuse(EscoReasons.Circle(circle));
    }

    /// <summary>Adds what was counted here.</summary>
    public TaxonomyCounts Count(TaxonomyCounts counts)
    {
        var skills = input.Concepts.Where(c => c.Kind == ConceptKind.Skill).Select(c => c.Uri).ToHashSet(StringComparer.Ordinal);
        return counts with
        {
            SkillRelations = skillRelations,
            Essential = essential,
            Optional = skillRelations - essential,
            Usable = usable,
            SkillToSkill = input.EssentialToSkill.Count + input.OptionalToSkill.Count,
            Broader = input.Broader.Count,
            Depth = log.Reasons.Count > 0 ? 0 : Relations.Depth(input.Broader.Where(b => skills.Contains(b.From) && skills.Contains(b.To))),
        };
    }

    private void ReadSkillRelations()
    {
        var rows = Rows(EscoColumns.OccupationSkills, "occupationUri", "skillUri", WarningKind.DanglingSkillRelations);
        foreach (var (link, type) in rows)
            (type == "essential" ? input.Essential : input.Optional).Add(link);
        (usable, skillRelations) = (rows.Count, rows.Count + dangling);
        essential = input.Essential.Count + danglingEssential;
    }

    private void ReadSkillToSkill()
    {
        foreach (var (link, type) in Rows(EscoColumns.SkillToSkill, "originalSkillUri", "relatedSkillUri", WarningKind.DanglingSkillToSkill))
            (type == "essential" ? input.EssentialToSkill : input.OptionalToSkill).Add(link);
    }

    private void ReadBroader(string stem) =>
        input.Broader.AddRange(Rows(stem, "conceptUri", "broaderUri", WarningKind.DanglingBroader).Select(row => row.Link));

    // All language packages hold the same relations, so the first file is enough.
    private List<(UriLink Link, string Type)> Rows(string stem, string from, string to, WarningKind warning)
    {
        var rows = new List<(UriLink, string)>();
        (dangling, danglingEssential) = (0, 0);
        if (package.Of(stem).FirstOrDefault() is not { } file)
            return rows;
        using var table = EscoConcepts.Open(file, log);
        while (table is not null && table.Read())
        {
            var (link, type) = (new UriLink(table[from].Trim(), table[to].Trim()), table["relationType"].Trim());
            if (known.Contains(link.From) && known.Contains(link.To))
            {
                rows.Add((link, type));
                continue;
            }
            dangling++;
            danglingEssential += type == "essential" ? 1 : 0;
            log.Warn(warning, string.Join(' ', [$"{file.Name}:{table.Row}", .. type.Length > 0 ? [type] : Array.Empty<string>(), link.From, "→", link.To]));
        }
        if (table is not null)
            EscoConcepts.Close(table, log);
        if (dangling * MostDangling > rows.Count + dangling)
            log.Refuse(EscoReasons.Dangling(file.Name, dangling, rows.Count + dangling));
        return rows;
    }

    private void CheckHierarchy()
    {
        foreach (var file in package.Of(EscoColumns.Hierarchy).Take(1))
        {
            using var table = EscoConcepts.Open(file, log);
            while (table is not null && table.Read())
            {
                if (table.Fields < table.Width)
                    log.Warn(WarningKind.ShortRows);
                if (EscoColumns.Of(EscoColumns.Hierarchy).Select(column => table[column].Trim()).Any(uri => uri.Length > 0 && !known.Contains(uri)))
                    log.Warn(WarningKind.AbsentGroups, $"{file.Name}:{table.Row}");
            }
        }
    }
}
