namespace Microcity.People;

internal static class ConsentWords
{
    /// <param name="ward">Whether the guardian of whom it is about reads it.</param>
    public static string Key(ConsentEvent decided, bool ward) => (decided.Decision, decided.By, ward) switch
    {
        (ConsentDecision.Withdrawn, ConsentBy.Self, false) => "people.consents.withdrawn-self",
        (ConsentDecision.Withdrawn, ConsentBy.Guardian, false) => "people.consents.withdrawn-guardian",
        (ConsentDecision.Withdrawn, ConsentBy.Self, true) => "people.consents.withdrawn-child",
        (ConsentDecision.Withdrawn, ConsentBy.Guardian, true) => "people.consents.withdrawn-for-child",
        (ConsentDecision.Withdrawn, _, _) => "people.consents.withdrawn-staff",
        (_, ConsentBy.Self, false) => "people.consents.given-self",
        (_, ConsentBy.Guardian, false) => "people.consents.given-guardian",
        (_, ConsentBy.Self, true) => "people.consents.given-child",
        (_, ConsentBy.Guardian, true) => "people.consents.given-for-child",
        _ => "people.consents.given-staff",
    };
}
