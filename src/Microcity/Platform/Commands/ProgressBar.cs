using Spectre.Console;

namespace Microcity.Platform;

/// <summary>How far a verb is, on standard error; nothing of it reaches what another program reads.</summary>
public static class ProgressBar
{
    /// <param name="what">What is being done, in a few words.</param>
    /// <param name="work">Reports from 0 to 1.</param>
    public static async Task<T> Show<T>(string what, Func<IProgress<double>, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().StartAsync(async bar =>
        {
            var task = bar.AddTask(Markup.Escape(what));
            var done = await work(new Told(part => task.Value = part * task.MaxValue));
            task.Value = task.MaxValue;
            return done;
        });
    }

    private sealed class Told(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
