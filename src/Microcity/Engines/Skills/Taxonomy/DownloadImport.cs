using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Long work: an officer's upload of an official download becomes a list that the city can look at.</summary>
internal static class DownloadImport
{
    public static readonly LongJobKind Kind = new("skills.import-list", "skills.lists.importing", SkillPermissions.Manage, "/work/taxonomy", Run);

    private static async Task<Outcome<string>> Run(IServiceProvider services, LongWork work, CancellationToken stop)
    {
        var taken = await services.GetRequiredService<TakeDownload>().Run([.. work.Files.Select(f => new EscoSource(f.Name, f.Length, f.Open))], new Stages(work), stop);
        if (!taken.Done)
            return taken.Refusal;
        return $"/work/taxonomy/change/{taken.Value}";
    }

    private sealed class Stages(LongWork work) : IProgress<ImportStep>
    {
        private const int Whole = 100;

        // Once the list is stored there is nothing left to stop.
        public void Report(ImportStep value)
        {
            if (value.Stage != ImportStage.Store)
                work.Report((int)(Whole * value.Whole), Whole);
        }
    }
}
