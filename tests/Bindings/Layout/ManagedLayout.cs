using System.Reflection;
using System.Reflection.Emit;
using VRLab.Bindings.Vulkan;

namespace VRLab.Bindings.Tests.Layout;

/// <summary>Sizes and offsets of the generated structs as the runtime lays them out: one line each, as the C program prints them.</summary>
internal static class ManagedLayout
{
    /// <summary>The generated structs, that is those whose names the C headers know.</summary>
    public static IReadOnlyList<Type> Structs { get; } =
    [
        .. typeof(VkExtent2D).Assembly.GetTypes()
            .Where(type => type.IsValueType && !type.IsEnum && type.IsPublic && !IsHandle(type))
            .Where(type => type.Namespace is "VRLab.Bindings.Vulkan" or "VRLab.Bindings.OpenXr")
            .Where(type => type.GetCustomAttribute<System.Runtime.CompilerServices.InlineArrayAttribute>() is null)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<FieldInfo> FieldsOf(Type type) => type.GetFields(BindingFlags.Instance | BindingFlags.Public);

    public static string Describe(Type type) =>
        string.Join('\n', FieldsOf(type).Select(field => $"{type.Name}.{field.Name} {OffsetOf(type, field)}").Prepend($"{type.Name} {SizeOf(type)}"));

    private static bool IsHandle(Type type) => type.GetProperty("Value") is not null;

    private static int SizeOf(Type type)
    {
        var method = new DynamicMethod("SizeOf", typeof(int), []);
        ILGenerator code = method.GetILGenerator();
        code.Emit(OpCodes.Sizeof, type);
        code.Emit(OpCodes.Ret);
        return (int)method.Invoke(null, null)!;
    }

    private static int OffsetOf(Type type, FieldInfo field)
    {
        var method = new DynamicMethod("OffsetOf", typeof(int), [], typeof(VkExtent2D).Module, skipVisibility: true);
        ILGenerator code = method.GetILGenerator();
        LocalBuilder local = code.DeclareLocal(type);
        code.Emit(OpCodes.Ldloca, local);
        code.Emit(OpCodes.Ldflda, field);
        code.Emit(OpCodes.Conv_U);
        code.Emit(OpCodes.Ldloca, local);
        code.Emit(OpCodes.Conv_U);
        code.Emit(OpCodes.Sub);
        code.Emit(OpCodes.Conv_I4);
        code.Emit(OpCodes.Ret);
        return (int)method.Invoke(null, null)!;
    }
}
