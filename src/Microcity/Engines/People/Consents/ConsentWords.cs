namespace Microcity.People;

internal static class ConsentWords
{
    public static string Key(ConsentEvent decided) => (decided.Decision, decided.By) switch
    {
        (ConsentDecision.Withdrawn, ConsentBy.Self) => "people.consents.withdrawn-self",
        (ConsentDecision.Withdrawn, ConsentBy.Guardian) => "people.consents.withdrawn-guardian",
        (ConsentDecision.Withdrawn, _) => "people.consents.withdrawn-staff",
        (_, ConsentBy.Self) => "people.consents.given-self",
        (_, ConsentBy.Guardian) => "people.consents.given-guardian",
        _ => "people.consents.given-staff",
    };
}
