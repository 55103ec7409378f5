using System.Linq;
using Microsoft.CodeAnalysis;

namespace VRLab.StreamGenerator;

/// <summary>Chooses how a type's values are written and read.</summary>
internal static class ValueCodes
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat;

    /// <summary>The code for <paramref name="type"/>, or null where the type has no MessagePack form.</summary>
    public static ValueCode? For(ITypeSymbol type) =>
        ForSpecialType(type) ?? ForKnownType(type) ?? ForEnum(type) ?? ForNullable(type) ?? ForArray(type) ?? ForObject(type) ?? ForId(type);

    private static ValueCode? ForSpecialType(ITypeSymbol type)
    {
        string? suffix = type.SpecialType switch
        {
            SpecialType.System_Boolean => "Boolean",
            SpecialType.System_Byte => "Byte",
            SpecialType.System_SByte => "SByte",
            SpecialType.System_Int16 => "Int16",
            SpecialType.System_UInt16 => "UInt16",
            SpecialType.System_Int32 => "Int32",
            SpecialType.System_UInt32 => "UInt32",
            SpecialType.System_Int64 => "Int64",
            SpecialType.System_UInt64 => "UInt64",
            SpecialType.System_Single => "Single",
            SpecialType.System_Double => "Double",
            _ => null,
        };
        if (type.SpecialType == SpecialType.System_String)
        {
            bool isNullable = type.NullableAnnotation == NullableAnnotation.Annotated;
            return isNullable
                ? Simple("string?", "ReadString()")
                : new ValueCode("string", "writer.Write({0});", "reader.ReadString() ?? string.Empty", "string.Empty");
        }

        return suffix is null ? null : Simple(type.ToDisplayString(Full), $"Read{suffix}()");
    }

    private static ValueCode? ForKnownType(ITypeSymbol type) => type.ToDisplayString(Full) switch
    {
        "global::System.Numerics.Vector2" => Simple("global::System.Numerics.Vector2", "ReadVector2()"),
        "global::System.Numerics.Vector3" => Simple("global::System.Numerics.Vector3", "ReadVector3()"),
        "global::System.Numerics.Quaternion" => Simple("global::System.Numerics.Quaternion", "ReadQuaternion()"),
        "global::VRLab.Core.Pose" => Simple("global::VRLab.Core.Pose", "ReadPose()"),
        "global::VRLab.Core.MessagePack.MessagePackTimestamp" => Simple("global::VRLab.Core.MessagePack.MessagePackTimestamp", "ReadTimestamp()"),
        "byte[]" => new ValueCode("byte[]", "writer.Write({0});", "reader.ReadByteArray() ?? []", "[]"),
        _ => null,
    };

    private static ValueCode? ForEnum(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying })
        {
            return null;
        }

        ValueCode? number = For(underlying);
        string name = type.ToDisplayString(Full);
        return number is null ? null : new ValueCode(name, number.WriteOf($"(({underlying.ToDisplayString(Full)}){{0}})"), $"({name}){number.Read}");
    }

    private static ValueCode? ForNullable(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable || For(nullable.TypeArguments[0]) is not { } inner)
        {
            return null;
        }

        string write = $"if ({{0}}.HasValue) {{ {inner.WriteOf("{0}.Value")} }} else {{ writer.WriteNil(); }}";
        return new ValueCode($"{inner.TypeName}?", write, $"reader.TryReadNil() ? null : {inner.Read}", "null");
    }

    private static ValueCode? ForArray(ITypeSymbol type)
    {
        if (type is not IArrayTypeSymbol { Rank: 1 } array || For(array.ElementType) is not { } inner)
        {
            return null;
        }

        string write = $"writer.WriteArray({{0}}, static (ref {KnownNames.Writer} writer, in {inner.TypeName} item) => {{ {inner.WriteOf("item")} }});";
        string read = $"reader.ReadArray(static (ref {KnownNames.Reader} reader) => {inner.Read})";
        return new ValueCode($"{inner.TypeName}[]", write, read, "[]");
    }

    private static ValueCode? ForObject(ITypeSymbol type)
    {
        bool isObject = type.IsValueType && type.GetAttributes().Any(a => a.AttributeClass?.ToDisplayString() == KnownNames.ObjectAttribute);
        string name = type.ToDisplayString(Full);
        return isObject ? new ValueCode(name, $"{name}.Serialize(ref writer, {{0}});", $"{name}.Deserialize(ref reader)") : null;
    }

    /// <summary>A record struct of a single value is an id: its value stands for it.</summary>
    private static ValueCode? ForId(ITypeSymbol type)
    {
        // Metadata does not tell a record struct from another struct, so the shape decides: one settable property that the constructor takes.
        if (type is not INamedTypeSymbol { IsValueType: true } id)
        {
            return null;
        }

        IParameterSymbol? value = id.InstanceConstructors.Where(c => c.Parameters.Length == 1 && !c.IsImplicitlyDeclared).Select(c => c.Parameters[0]).FirstOrDefault();
        bool isAlone = id.GetMembers().OfType<IPropertySymbol>().Count(p => !p.IsStatic && p.SetMethod is not null) == 1;
        if (value is null || !isAlone || !id.GetMembers(value.Name).OfType<IPropertySymbol>().Any() || For(value.Type) is not { } inner)
        {
            return null;
        }

        // A default id has a null name: it is written as nil and comes back as the same default.
        string read = value.Type.SpecialType == SpecialType.System_String ? "reader.ReadString()!" : inner.Read;
        string name = type.ToDisplayString(Full);
        return new ValueCode(name, inner.WriteOf($"{{0}}.{value.Name}"), $"new {name}({read})");
    }

    private static ValueCode Simple(string typeName, string read) => new(typeName, "writer.Write({0});", $"reader.{read}");
}
