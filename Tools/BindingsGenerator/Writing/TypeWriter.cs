using System.Globalization;
using VRLab.BindingsGenerator.Model;

namespace VRLab.BindingsGenerator.Writing;

/// <summary>Writes handles, enums and structs: one file for each topic, and one for the inline arrays.</summary>
internal sealed class TypeWriter(ApiModel model, string source)
{
    private readonly TypeNames _names = new(model);
    private readonly SortedDictionary<string, (string Element, long Length)> _inlineArrays = new(StringComparer.Ordinal);

    public IEnumerable<GeneratedFile> Write()
    {
        IEnumerable<string> topics = model.Handles.Select(type => type.Topic)
            .Concat(model.Enums.Select(type => type.Topic)).Concat(model.Structs.Select(type => type.Topic)).Distinct();
        foreach (string topic in topics)
        {
            yield return WriteTopic(topic);
        }

        yield return WriteInlineArrays();
    }

    private GeneratedFile WriteTopic(string topic)
    {
        CodeFile file = NewFile();
        model.Handles.FindAll(type => type.Topic == topic).ForEach(handle => WriteHandle(file, handle));
        model.Enums.FindAll(type => type.Topic == topic).ForEach(type => WriteEnum(file, type));
        model.Structs.FindAll(type => type.Topic == topic).ForEach(type => WriteStruct(file, type));
        return file.Finish(topic);
    }

    private CodeFile NewFile() => new(source, model.Dialect.Namespace, UsingsOf(model));

    internal static IEnumerable<string> UsingsOf(ApiModel model) => model.Dialect.TypePrefix == "Xr"
        ? ["System.Runtime.CompilerServices", "System.Runtime.InteropServices", "VRLab.Bindings.Vulkan"]
        : ["System.Runtime.CompilerServices", "System.Runtime.InteropServices"];

    private static void WriteHandle(CodeFile file, ApiHandle handle)
    {
        file.Open($"public readonly record struct {handle.Name}({(handle.IsDispatchable ? "nint" : "ulong")} Value)");
        file.Line("public bool IsNull => Value == 0;");
        file.Close();
    }

    private void WriteEnum(CodeFile file, ApiEnum type)
    {
        string size = type.IsFlags ? type.Is64Bit ? "ulong" : "uint" : "int";
        file.Open($"public enum {type.Name} : {size}", type.IsFlags ? ["[System.Flags]"] : []);
        if (type.IsFlags && type.Values.TrueForAll(value => value.Value != 0))
        {
            file.Line("None = 0,");
        }

        foreach (ApiEnumValue value in type.Values)
        {
            string number = type.IsFlags
                ? string.Create(CultureInfo.InvariantCulture, $"0x{value.Value:X}")
                : value.Value.ToString(CultureInfo.InvariantCulture);
            file.Line($"{NameStyle.EnumValue(model.Dialect, type, value.Name)} = {number},");
        }

        file.Close();
    }

    private void WriteStruct(CodeFile file, ApiStruct type)
    {
        file.Open($"public unsafe struct {type.Name}", $"[StructLayout(LayoutKind.{(type.IsUnion ? "Explicit" : "Sequential")})]");
        foreach (CDeclaration field in type.Fields)
        {
            file.Line((type.IsUnion ? "[FieldOffset(0)] " : string.Empty) + Field(field));
        }

        if (type.StructureType is not null)
        {
            ApiEnum structureTypes = model.Enums.Single(candidate => candidate.Name == model.Dialect.StructureTypeEnum);
            string value = NameStyle.EnumValue(model.Dialect, structureTypes, type.StructureType);
            file.Line();
            file.Line($"public static {type.Name} New() => new() {{ {type.Fields[0].Name} = {model.Dialect.StructureTypeEnum}.{value} }};");
        }

        file.Close();
    }

    private string Field(CDeclaration field)
    {
        string type = _names.Of(field);
        string name = NameStyle.Identifier(field.Name);
        if (field.ArrayLengths.Count == 0)
        {
            return $"public {type} {name};";
        }

        long length = _names.LengthOf(field);
        if (TypeNames.CanBeFixed(type))
        {
            return string.Create(CultureInfo.InvariantCulture, $"public fixed {type} {name}[{length}];");
        }

        string array = TypeNames.InlineArrayName(type, length);
        _inlineArrays[array] = (type, length);
        return $"public {array} {name};";
    }

    private GeneratedFile WriteInlineArrays()
    {
        CodeFile file = NewFile();
        foreach ((string name, (string element, long length)) in _inlineArrays)
        {
            file.Open($"public unsafe struct {name}", string.Create(CultureInfo.InvariantCulture, $"[InlineArray({length})]"));
            file.Line($"private {(element.EndsWith('*') ? "nint" : element)} _first;");
            file.Close();
        }

        return file.Finish("InlineArrays");
    }
}
