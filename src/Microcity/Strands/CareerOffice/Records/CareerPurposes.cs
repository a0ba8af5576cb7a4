namespace Microcity.CareerOffice;

/// <summary>What this strand keeps personal data for, as text keys.</summary>
internal static class CareerPurposes
{
    public const string Record = "career-office.purpose.record";
}
