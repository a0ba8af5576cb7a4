using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Everybody signed an agreement, or an amendment of it.</summary>
/// <param name="No">Which version, from 1.</param>
[Fact("agreement-signed", 1, "programmes.fact.agreement-signed")]
public sealed record AgreementSigned([Subject] Guid Applicant, [Object("agreement")] Guid Agreement, Guid Application, int No) : Fact;

/// <summary>A signer would not sign an agreement, or an amendment of it.</summary>
/// <param name="No">Which version, from 1.</param>
[Fact("agreement-refused", 1, "programmes.fact.agreement-refused")]
public sealed record AgreementRefused([Subject] Guid Applicant, [Object("agreement")] Guid Agreement, Guid Application, int No) : Fact;
