namespace Microcity.Skills;

/// <summary>Registers passports, drafts and what is read from them.</summary>
internal static class PassportServices
{
    public static void AddPassports(this IServiceCollection services)
    {
        services.AddSingleton<DraftByCode>().AddScoped<CodeInHand>().AddScoped<ReadHeldSkills>().AddScoped<ReadSkillset>().AddScoped<LocalDemand>().AddScoped<ReadSkillsInText>();
        services.AddScoped<OwnPassport>().AddScoped<HoldSkills>().AddScoped<GiveProof>();
        services.AddScoped<OpenPassport>().AddScoped<AddSkill>().AddScoped<RemoveSkill>().AddScoped<SetLevel>().AddScoped<SetWishes>().AddScoped<SwitchMatching>();
        services.AddScoped<DescribeExperience>().AddScoped<AcceptSuggestion>().AddScoped<AcceptTicked>().AddScoped<RejectSuggestion>();
        services.AddScoped<AskForProof>().AddScoped<ConfirmSkill>().AddScoped<DeclineProof>().AddScoped<RecordCredential>().AddScoped<RevokeCredential>();
        services.AddScoped<KeepDraft>().AddScoped<OpenDraft>().AddScoped<DeleteDraft>().AddScoped<TakeOverDraft>();
        services.AddScoped<ReadWork>().AddScoped<ReadUnderstood>().AddScoped<KeepUnderstood>().AddScoped<CodePicture>();
        services.AddScoped<ForgetUnusedDrafts>().AddScoped<ForgetOldTexts>();
        services.AddScoped<ReadPassport>().AddScoped<ReadProofRequests>().AddScoped<ShowPassportTo>().AddScoped<EndShowing>().AddScoped<OpenShowing>();
    }
}
