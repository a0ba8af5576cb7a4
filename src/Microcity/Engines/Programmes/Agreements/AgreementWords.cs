using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>How an agreement stands and who signs it, in words.</summary>
internal static class AgreementWords
{
    public static string State(Say say, AgreementState state) => state switch
    {
        AgreementState.Draft => say["programmes.agreement.state-draft"],
        AgreementState.OutForSignature => say["programmes.agreement.state-out"],
        AgreementState.Signed => say["programmes.agreement.state-signed"],
        AgreementState.Amending => say["programmes.agreement.state-amending"],
        AgreementState.Ended => say["programmes.agreement.state-ended"],
        AgreementState.Refused => say["programmes.agreement.state-refused"],
        _ => say["programmes.agreement.state-expired"],
    };

    public static string StateClass(AgreementState state) => state switch
    {
        AgreementState.Signed => "state-have",
        AgreementState.OutForSignature or AgreementState.Amending => "state-due",
        AgreementState.Refused or AgreementState.Expired => "state-late",
        _ => "state-missing",
    };

    public static string Role(Say say, string role) => role switch
    {
        Signer.Applicant => say["programmes.signer.applicant"],
        Signer.Guardian => say["programmes.signer.guardian"],
        Signer.Firm => say["programmes.signer.firm"],
        Signer.Employer => say["programmes.signer.employer"],
        _ => say["programmes.signer.city"],
    };
}
