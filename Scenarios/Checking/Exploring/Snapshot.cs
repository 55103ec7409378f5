using System.Collections.Concurrent;
using System.Reflection;

namespace VRLab.Checking;

/// <summary>
/// Copies a running scenario with all that it remembers, so that many ways can be tried from one moment. Everything reachable is
/// copied; what a scenario's author wrote is shared, since nobody changes it: records, texts, types and delegates.
/// </summary>
internal static class Snapshot
{
    private static readonly Func<object, object> CloneShallow =
        typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> OwnFields = new();
    private static readonly ConcurrentDictionary<Type, bool> Shared = new();

    public static T Of<T>(T original)
        where T : class => (T)Copy(original, new Dictionary<object, object>(ReferenceEqualityComparer.Instance))!;

    private static object? Copy(object? original, Dictionary<object, object> copies)
    {
        if (original is null || Shared.GetOrAdd(original.GetType(), IsShared))
        {
            return original;
        }

        if (copies.TryGetValue(original, out object? known))
        {
            return known;
        }

        return original is Array array ? CopyArray(array, copies) : CopyFields(original, copies);
    }

    private static Array CopyArray(Array array, Dictionary<object, object> copies)
    {
        var copy = (Array)array.Clone();
        copies.Add(array, copy);
        if (Shared.GetOrAdd(array.GetType().GetElementType()!, IsShared))
        {
            return copy;
        }

        for (int i = 0; i < copy.Length; i++)
        {
            copy.SetValue(Copy(copy.GetValue(i), copies), i);
        }

        return copy;
    }

    private static object CopyFields(object original, Dictionary<object, object> copies)
    {
        object copy = CloneShallow(original);
        copies.Add(original, copy);
        foreach (FieldInfo field in OwnFields.GetOrAdd(original.GetType(), OwnFieldsOf))
        {
            object? value = field.GetValue(original);
            object? copied = Copy(value, copies);
            if (!ReferenceEquals(value, copied))
            {
                field.SetValue(copy, copied);
            }
        }

        return copy;
    }

    /// <summary>The fields that a shallow copy would wrongly share.</summary>
    private static FieldInfo[] OwnFieldsOf(Type type) =>
        [.. FieldsOf(type).Where(field => !(field.FieldType.IsSealed && Shared.GetOrAdd(field.FieldType, IsShared)))];

    private static FieldInfo[] FieldsOf(Type type)
    {
        List<FieldInfo> fields = [];
        for (Type? at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            fields.AddRange(at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
        }

        return [.. fields];
    }

    /// <summary>Records are immutable here by custom; a plain struct is shared when all that it holds is.</summary>
    private static bool IsShared(Type type)
    {
        if (type.IsPrimitive || type.IsEnum || type.IsPointer || type == typeof(string) || type == typeof(decimal)
            || typeof(Delegate).IsAssignableFrom(type) || typeof(Type).IsAssignableFrom(type) || typeof(System.Collections.IEqualityComparer).IsAssignableFrom(type) || type == typeof(Scenarios.Scenario))
        {
            return true;
        }

        if (type.IsArray || type.IsInterface || type.IsAbstract)
        {
            return false;
        }

        return type.GetMethod("<Clone>$") is not null || (type.IsValueType && FieldsOf(type).All(field => IsShared(field.FieldType)));
    }
}
