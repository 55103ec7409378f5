namespace VRLab.BindingsGenerator.Model;

/// <summary>Everything of one C API that is to be written, in the order of its registry. Names are C names throughout.</summary>
public sealed class ApiModel
{
    public required ApiDialect Dialect { get; init; }

    /// <summary>Name of a type that only renames another, to that other.</summary>
    public Dictionary<string, string> Aliases { get; } = new(StringComparer.Ordinal);

    public List<ApiHandle> Handles { get; } = [];

    public List<ApiEnum> Enums { get; } = [];

    public List<ApiStruct> Structs { get; } = [];

    public List<ApiCommand> Commands { get; } = [];

    public List<ApiConstant> Constants { get; } = [];

    /// <summary>Types that are bare scalars in C# (<c>VkDeviceSize</c>), to their C# name.</summary>
    public Dictionary<string, string> Scalars { get; } = new(StringComparer.Ordinal);
}

/// <summary>What differs between the two APIs in naming.</summary>
public sealed record ApiDialect(string TypePrefix, string ValuePrefix, string Namespace, string StructureTypeEnum, string StructureTypeValuePrefix);

/// <param name="Topic">The part of the registry that first needs it; one file is written for each.</param>
/// <param name="IsDispatchable">A pointer in every C ABI; otherwise a 64-bit number.</param>
public sealed record ApiHandle(string Name, string Topic, bool IsDispatchable);

/// <param name="BitsName">The name that single bits have as a type in C, where it differs from <paramref name="Name"/>.</param>
public sealed record ApiEnum(string Name, string? BitsName, string Topic, bool IsFlags, bool Is64Bit, List<ApiEnumValue> Values);

public sealed record ApiEnumValue(string Name, long Value);

/// <param name="StructureType">The C name of the value of its sType or type field; null where it has none.</param>
public sealed record ApiStruct(string Name, string Topic, bool IsUnion, string? StructureType, List<CDeclaration> Fields);

public sealed record ApiCommand(string Name, string Topic, CDeclaration Result, List<CDeclaration> Parameters);

/// <param name="Type">A C# type.</param>
/// <param name="Expression">A C# expression.</param>
public sealed record ApiConstant(string Name, string Type, string Expression);
