namespace Microcity.Platform;

/// <summary>One sort of long work: imports, draws, exports. It keeps all of its result or nothing, unless it says that it goes on.</summary>
/// <param name="Code">Stable code, such as <c>skills.import-list</c>.</param>
/// <param name="TextKey">Its name.</param>
/// <param name="Permission">Who sees such work of others.</param>
/// <param name="Again">Where it is started, below the city.</param>
/// <param name="Run">In a scope of the city, on a thread of its own: answers where the result is, below the city, or every reason why not.</param>
public sealed record LongJobKind(
    string Code, string TextKey, string Permission, string Again, Func<IServiceProvider, LongWork, CancellationToken, Task<Outcome<string>>> Run)
{
    /// <summary>Keeps what it did part by part and finds again where it was: if its copy of the program dies, another one takes it up.</summary>
    public bool GoesOn { get; init; }
}

/// <summary>What the work is given, and where it says how far it is.</summary>
/// <param name="input">As it was started with.</param>
public sealed class LongWork(string? input, IReadOnlyList<JobFile> files, CancellationToken stop)
{
    private volatile Reached reached = new(0, 0);

    public string? Input { get; } = input;

    public IReadOnlyList<JobFile> Files { get; } = files;

    internal Reached Reached => reached;

    /// <summary>Says how far it is, as often as it likes.</summary>
    /// <exception cref="OperationCanceledException">It is to be stopped here.</exception>
    public void Report(int done, int of)
    {
        stop.ThrowIfCancellationRequested();
        reached = new(done, of);
    }
}

internal sealed record Reached(int Done, int Of);

/// <param name="Name">As its owner called it.</param>
/// <param name="Length">Bytes.</param>
public sealed record JobFile(string Name, long Length, Func<Stream> Open);
