namespace Microcity.Matching;

/// <param name="Language">ISO 639 code, lower case.</param>
/// <param name="Cefr">A1 to C2 as 1 to 6.</param>
public sealed record LanguageCondition(string Language, int Cefr) : Condition
{
    public override Judged Judge(MatchInput person)
    {
        for (var i = 0; i < person.Languages.Count; i++)
        {
            var (language, cefr) = person.Languages[i];
            if (language == Language)
                return new(this, cefr >= Cefr ? Verdict.Met : Verdict.Failed, Cefr, cefr);
        }
        return new(this, Verdict.Check, Cefr);
    }
}

/// <param name="Licence">Code of the licence, such as <c>B</c>.</param>
public sealed record LicenceCondition(string Licence) : Condition
{
    public override Judged Judge(MatchInput person) => new(this, person.Licences switch
    {
        null => Verdict.Check,
        var licences => licences.Contains(Licence) ? Verdict.Met : Verdict.Failed,
    });
}

/// <param name="Cell">Where the work is.</param>
/// <param name="RadiusKm">How far away one may live, great-circle.</param>
/// <param name="FullyRemote">Nobody has to come: distance does not matter.</param>
public sealed record PlaceCondition(PlaceCell Cell, int RadiusKm, bool FullyRemote = false) : Condition
{
    public override Judged Judge(MatchInput person)
    {
        var away = person.Place?.KilometresTo(Cell);
        var verdict = FullyRemote || away <= RadiusKm ? Verdict.Met
            : away is null ? Verdict.Check
            : Verdict.Failed;
        return new(this, verdict, RadiusKm, away);
    }
}

/// <param name="Offered">The contracts to be had, at least one.</param>
public sealed record ContractCondition(ContractKinds Offered) : Condition
{
    public override Judged Judge(MatchInput person)
    {
        var agreed = person.Contracts is ContractKinds.None || (person.Contracts & Offered) is not ContractKinds.None;
        return new(this, agreed ? Verdict.Met : Verdict.Failed, (int)Offered, (int)person.Contracts);
    }
}

/// <summary>Needs the right to work here.</summary>
public sealed record PermitCondition : Condition
{
    public override Judged Judge(MatchInput person) => new(this, person.Permit switch
    {
        null => Verdict.Check,
        true => Verdict.Met,
        false => Verdict.Failed,
    });
}

/// <summary>Open by law to the bands from <paramref name="Youngest"/> to <paramref name="Oldest"/>.</summary>
public sealed record AgeCondition(LegalAgeBand Youngest, LegalAgeBand Oldest = LegalAgeBand.Adult) : Condition
{
    public override Judged Judge(MatchInput person)
    {
        var verdict = person.Age >= Youngest && person.Age <= Oldest ? Verdict.Met : Verdict.Failed;
        return new(this, verdict, (int)(person.Age > Oldest ? Oldest : Youngest), (int)person.Age);
    }
}
