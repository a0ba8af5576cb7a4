using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microcity.Programmes;

/// <summary>
/// One way to write a document (F2): keys in ordinal order, no blanks, UTF-8 in form C, whole numbers as such and others as their
/// shortest decimal text. Nothing that is null is written in an object.
/// </summary>
public static class CanonicalJson
{
    public static byte[] Bytes(JsonNode document)
    {
        var text = new StringBuilder();
        Write(document, text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Sha256(JsonNode document) => Convert.ToHexStringLower(SHA256.HashData(Bytes(document)));

    /// <summary>A number without what its writing adds: 12.50 is 12.5, 100.0 is 100.</summary>
    public static string Shortest(decimal number) => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static void Write(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case JsonObject document:
                text.Append('{');
                foreach (var (key, value) in document.Where(p => p.Value is not null).OrderBy(p => p.Key, StringComparer.Ordinal))
                {
                    Write(key, Separated(text));
                    text.Append(':');
                    Write(value, text);
                }
                text.Append('}');
                break;
            case JsonArray list:
                text.Append('[');
                foreach (var value in list)
                    Write(value, Separated(text));
                text.Append(']');
                break;
            case JsonValue value when value.GetValueKind() is JsonValueKind.String:
                Write(value.GetValue<string>(), text);
                break;
            case JsonValue value when value.GetValueKind() is JsonValueKind.Number:
                text.Append(Shortest(decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)));
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static StringBuilder Separated(StringBuilder text) => text[^1] is '{' or '[' ? text : text.Append(',');

    private static void Write(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var sign in value.Normalize(NormalizationForm.FormC))
        {
            _ = sign switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}"),
                _ => text.Append(sign),
            };
        }
        text.Append('"');
    }
}
