using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>The six levels of a language as people say them.</summary>
public static class CefrWords
{
    public static IReadOnlyList<(int Level, string Text)> All(Say say) =>
    [
        (1, say["skills.cefr.a1"]), (2, say["skills.cefr.a2"]), (3, say["skills.cefr.b1"]), (4, say["skills.cefr.b2"]), (5, say["skills.cefr.c1"]), (6, say["skills.cefr.c2"]),
    ];
}
