using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microcity.Platform;

/// <summary>
/// One JSON object a line. Of an exception it says the types and where it came from but not its message, which may repeat what
/// somebody typed (T39).
/// </summary>
public sealed class JsonLines(TimeProvider clock)
{
    /// <param name="entry">What is logged.</param>
    /// <param name="to">Gets the line in UTF-8 with its end.</param>
    public void Write<TState>(in LogEntry<TState> entry, IBufferWriter<byte> to)
    {
        using (var line = new Utf8JsonWriter(to))
        {
            line.WriteStartObject();
            line.WriteString("at", clock.GetUtcNow().UtcDateTime);
            line.WriteString("level", entry.LogLevel.ToString());
            line.WriteString("from", entry.Category);
            if (entry.State is IReadOnlyList<KeyValuePair<string, object?>> { Count: > 0 } values)
                Values(line, values);
            else
                line.WriteString("said", entry.State?.ToString());
            if (entry.Exception is { } failure)
                Failure(line, failure);
            line.WriteEndObject();
        }
        to.Write("\n"u8);
    }

    private static void Values(Utf8JsonWriter line, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        foreach (var (name, value) in values)
        {
            switch (value)
            {
                case int or long: line.WriteNumber(Short(name), Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)); break;
                case Exception: break;
                default: line.WriteString(Short(name), value?.ToString()); break;
            }
        }
    }

    private static void Failure(Utf8JsonWriter line, Exception failure)
    {
        line.WriteStartArray("failed");
        for (var at = failure; at is not null; at = at.InnerException)
            line.WriteStringValue($"{at.GetType().FullName}{Code(at)} {new StackTrace(at, fNeedFileInfo: false).ToString().ReplaceLineEndings(" ").Trim()}");
        line.WriteEndArray();
    }

    /// <summary>The database's own number says more than the type, and nothing of the row.</summary>
    private static string Code(Exception failure) => failure is System.Data.Common.DbException { } database ? $" ({database.SqlState ?? database.ErrorCode.ToString(System.Globalization.CultureInfo.InvariantCulture)})" : "";

    private static string Short(string name) => name == "{OriginalFormat}" ? "said" : JsonNamingPolicy.CamelCase.ConvertName(name);
}
