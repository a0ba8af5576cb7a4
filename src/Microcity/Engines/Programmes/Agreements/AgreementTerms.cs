namespace Microcity.Programmes;

/// <summary>What a strand says about the agreements of its kind: their words, who signs, what must hold at the moment of signing.</summary>
public sealed record AgreementTerms
{
    /// <summary>The whole text for one application, as Markdown, in the language of the <c>Say</c>.</summary>
    public required Func<IServiceProvider, Application, Platform.Say, CancellationToken, Task<string>> Text { get; init; }

    /// <summary>Who signs: the city is added by the engine, as the last.</summary>
    public required Func<IServiceProvider, Application, CancellationToken, Task<IReadOnlyList<Signer>>> Signers { get; init; }

    /// <summary>The last local day on which it can be signed.</summary>
    public required Func<IServiceProvider, Application, CancellationToken, Task<DateOnly>> SignBy { get; init; }

    /// <summary>How an award of so many cents in a call is paid; null where a place is agreed upon.</summary>
    public Func<Call, long, AwardedMoney>? Money { get; init; }

    /// <summary>Asked in the transaction of the last signature, under its lock; may refuse and may write its own rows.</summary>
    public Func<IServiceProvider, Agreement, CancellationToken, Task<Platform.Refusal?>> BeforeSigned { get; init; } = (_, _, _) => Task.FromResult<Platform.Refusal?>(null);
}

/// <summary>Money that was awarded, and how it is paid.</summary>
/// <param name="Cents">At most.</param>
/// <param name="RateBasisPoints">Of accepted cost.</param>
/// <param name="AdvanceBasisPoints">Of the award, once all have signed.</param>
/// <param name="ReportOn">The local day on which the report is due.</param>
public sealed record AwardedMoney(long Cents, int RateBasisPoints, int AdvanceBasisPoints, DateOnly ReportOn);

/// <summary>Somebody whose signature an agreement needs.</summary>
/// <param name="Role">Lower-case, such as <c>employer</c>; its name is the text <c>programmes.signer.{role}</c>.</param>
/// <param name="PersonId">The one person who can; null where anybody can who may sign for the organisation.</param>
public sealed record Signer(string Role, Guid? PersonId = null, Guid? OrganisationId = null)
{
    public const string Applicant = "applicant";
    public const string Guardian = "guardian";
    public const string Employer = "employer";
    public const string Firm = "firm";
    public const string City = "city";
}
