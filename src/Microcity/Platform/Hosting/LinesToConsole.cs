using System.Buffers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microcity.Platform;

/// <summary>
/// Writes the log to standard output, many lines at a time: one write for each would cost as much as a small page. A warning or worse
/// goes out at once with all that waits before it.
/// </summary>
internal sealed class LinesToConsole : ILoggerProvider
{
    private const int Most = 1 << 16;

    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(200);

    private readonly JsonLines form;
    private readonly Stream output = Console.OpenStandardOutput();
    private readonly Lock gate = new();
    private readonly ArrayBufferWriter<byte> waiting = new(2 * Most);
    private readonly ITimer timer;

    public LinesToConsole(JsonLines form, TimeProvider clock)
    {
        this.form = form;
        timer = clock.CreateTimer(_ => Flush(), null, Wait, Wait);
    }

    public ILogger CreateLogger(string categoryName) => new Category(categoryName, this);

    public void Dispose()
    {
        timer.Dispose();
        Flush();
        output.Dispose();
    }

    private void Flush()
    {
        lock (gate)
        {
            if (waiting.WrittenCount == 0)
                return;
            output.Write(waiting.WrittenSpan);
            output.Flush();
            waiting.ResetWrittenCount();
        }
    }

    private void Add<TState>(in LogEntry<TState> entry)
    {
        lock (gate)
        {
            form.Write(entry, waiting);
            if (entry.LogLevel >= LogLevel.Warning || waiting.WrittenCount >= Most)
                Flush();
        }
    }

    private sealed class Category(string name, LinesToConsole lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is not LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add(new LogEntry<TState>(logLevel, name, eventId, state, exception, formatter));
    }
}
