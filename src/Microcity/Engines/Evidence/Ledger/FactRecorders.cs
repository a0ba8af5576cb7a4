using System.Buffers.Binary;
using System.Reflection;
using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary>Finds in the compiled program who makes a fact of which class.</summary>
internal static class FactRecorders
{
    private const BindingFlags Anything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private const byte NewObject = 0x73;

    /// <returns>Names of the classes, by the fact's class.</returns>
    public static ILookup<Type, string> Find(Assembly program)
    {
        var made = program.GetTypes().Where(t => t.IsSubclassOf(typeof(Fact)) && !t.IsAbstract).ToDictionary(t => t.GetConstructors()[0].MetadataToken);
        return program.GetTypes().Where(t => !t.IsSubclassOf(typeof(Fact)))
            .SelectMany(t => t.GetMethods(Anything).Cast<MethodBase>().Concat(t.GetConstructors(Anything)))
            .SelectMany(m => Makes(m, made).Select(fact => (Fact: fact, By: Outermost(m.DeclaringType!).Name)))
            .ToLookup(m => m.Fact, m => m.By);
    }

    private static IEnumerable<Type> Makes(MethodBase method, Dictionary<int, Type> made)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var i = 0; i + 4 < code.Length; i++)
        {
            if (code[i] == NewObject && made.TryGetValue(BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(i + 1)), out var fact))
                yield return fact;
        }
    }

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type;
    }
}
