using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Microcity.Skills;

/// <summary>One line of input: what is to be linked.</summary>
internal sealed record LinkLine(JsonElement Id, string Text, string? Title, string? Language);

/// <summary>Reads texts line by line and answers each in its place; a bad line is answered by an error line and told on standard error.</summary>
internal sealed class LinkLines(string input, string output, Stopwatch loading)
{
    private const int LongestText = 100_000, Told = 5_000, Together = 1 << 16;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="answer">Writes the properties behind <c>id</c>.</param>
    /// <param name="warn">Told when all lines are read, before the line that standard error ends with.</param>
    /// <returns>Exit code: 1 if any line was bad or a file could not be read or written.</returns>
    public int Run(Action<Utf8JsonWriter, LinkLine> answer, Action? warn = null)
    {
        var load = loading.ElapsedMilliseconds;
        var beside = output + ".part";
        try
        {
            var (lines, bad, watch) = (0, 0, Stopwatch.StartNew());
            using (var reader = new StreamReader(input, Encoding.UTF8))
            using (var written = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, Together))
            using (var json = new Utf8JsonWriter(written, Plain))
            {
                while (reader.ReadLine() is { } line)
                {
                    bad += Answer(line, ++lines, json, answer) ? 0 : 1;
                    if (lines % Told == 0)
                        Console.Error.WriteLine($"{lines:#,0} texts");
                    json.Flush();
                    written.WriteByte((byte)'\n');
                    json.Reset();
                }
            }
            File.Move(beside, output, overwrite: true);
            var seconds = watch.Elapsed.TotalSeconds;
            warn?.Invoke();
            using var process = Process.GetCurrentProcess();
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{lines} texts, {seconds:0.00} s, {lines / Math.Max(0.001, seconds):0} texts per second per thread, loaded in {load} ms, peak memory {process.PeakWorkingSet64 >> 20} MB"));
            return bad > 0 ? 1 : 0;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            File.Delete(beside);
            Console.Error.WriteLine(broken.Message);
            return 1;
        }
    }

    /// <summary>Offset in code points of a UTF-16 offset.</summary>
    public static int CodePoints(string text, int offset)
    {
        var points = offset;
        for (var i = 1; i < offset; i++)
            points -= char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]) ? 1 : 0;
        return points;
    }

    private static bool Answer(string line, int number, Utf8JsonWriter json, Action<Utf8JsonWriter, LinkLine> answer)
    {
        json.WriteStartObject();
        var (read, id, why) = Read(line);
        json.WritePropertyName("id");
        if (id is { } known)
            known.WriteTo(json);
        else
            json.WriteNullValue();
        if (read is not null)
            answer(json, read);
        else
            json.WriteString("error", why);
        json.WriteEndObject();
        if (why is not null)
            Console.Error.WriteLine($"Line {number}: {why}");
        return why is null;
    }

    private static (LinkLine? Line, JsonElement? Id, string? Why) Read(string line)
    {
        JsonElement? id = null;
        try
        {
            using var parsed = JsonDocument.Parse(line);
            if (parsed.RootElement.ValueKind is not JsonValueKind.Object)
                return (null, null, "it is no JSON object");
            id = parsed.RootElement.TryGetProperty("id", out var given) ? given.Clone() : null;
            if (Text(parsed.RootElement, "text") is not { } text)
                return (null, id, "it has no text");
            return text.Length > LongestText
                ? (null, id, $"its text is longer than {LongestText} signs")
                : (new(id ?? default, text, Text(parsed.RootElement, "title"), Text(parsed.RootElement, "lang")), id, null);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return (null, id, "it is no JSON");
        }
    }

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
