using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Microcity.Platform;

/// <summary>
/// One JSON object a line. Of an exception it says the types and where it came from but not its message, which may repeat what
/// somebody typed (T39).
/// </summary>
public sealed class JsonLines(TimeProvider clock) : ConsoleFormatter("microcity")
{
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var line = new Utf8JsonWriter(bytes))
        {
            line.WriteStartObject();
            line.WriteString("at", clock.GetUtcNow().UtcDateTime);
            line.WriteString("level", logEntry.LogLevel.ToString());
            line.WriteString("from", logEntry.Category);
            if (logEntry.State is IReadOnlyList<KeyValuePair<string, object?>> { Count: > 0 } values)
                Values(line, values);
            else
                line.WriteString("said", logEntry.State?.ToString());
            if (logEntry.Exception is { } failure)
                Failure(line, failure);
            line.WriteEndObject();
        }
        textWriter.WriteLine(Encoding.UTF8.GetString(bytes.WrittenSpan));
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
