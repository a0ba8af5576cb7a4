namespace Microcity.Platform;

/// <summary>Files that long work was given, in the folder of the city, until the work ends.</summary>
public sealed class LongJobFiles(Storage storage)
{
    /// <summary>Puts them down under numbers, as their names are somebody's words.</summary>
    public async Task Keep(City city, Guid job, IReadOnlyList<JobFile> files, CancellationToken stop)
    {
        if (files.Count == 0)
            return;
        Directory.CreateDirectory(Folder(city, job));
        foreach (var (number, file) in files.Index())
        {
            await using var from = file.Open();
            await using var into = File.Create(PathOf(city, job, number));
            await from.CopyToAsync(into, stop);
        }
    }

    /// <summary>Whether they lie on this machine.</summary>
    public bool Here(City city, LongJob job) => job.Files.Length == 0 || Directory.Exists(Folder(city, job.Id));

    public IReadOnlyList<JobFile> Of(City city, LongJob job) =>
        [.. job.Files.Select((name, number) => PathOf(city, job.Id, number) is var path ? new JobFile(name, new FileInfo(path).Length, () => File.OpenRead(path)) : null!)];

    public void Remove(City city, Guid job)
    {
        if (Directory.Exists(Folder(city, job)))
            Directory.Delete(Folder(city, job), recursive: true);
    }

    /// <summary>Work that has files here.</summary>
    /// <param name="before">UTC; put down before then.</param>
    public IReadOnlyList<Guid> PutDown(City city, DateTime before) => !Directory.Exists(Folder(city)) ? [] :
    [
        .. new DirectoryInfo(Folder(city)).EnumerateDirectories().Where(d => d.LastWriteTimeUtc < before)
            .Select(d => Guid.TryParseExact(d.Name, "N", out var job) ? job : Guid.Empty).Where(job => job != Guid.Empty),
    ];

    private string Folder(City city) => Path.Combine(storage.CityFolder(city), "long-jobs");

    private string Folder(City city, Guid job) => Path.Combine(Folder(city), $"{job:N}");

    private string PathOf(City city, Guid job, int number) => Path.Combine(Folder(city, job), $"{number}");
}
