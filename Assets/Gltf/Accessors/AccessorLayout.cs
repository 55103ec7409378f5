namespace VRLab.Gltf;

/// <summary>What a number of an accessor is stored as (glTF 2.0, section 3.6.2.2).</summary>
internal enum ComponentKind
{
    SignedByte = 5120,
    UnsignedByte = 5121,
    SignedShort = 5122,
    UnsignedShort = 5123,
    UnsignedInt = 5125,
    Float = 5126,
}

/// <summary>How an accessor's elements lie in memory. The columns of a matrix begin at multiples of four bytes.</summary>
internal readonly record struct AccessorLayout(ComponentKind Kind, bool IsNormalized, int Rows, int Columns)
{
    public int Components => Rows * Columns;

    public int ComponentBytes => BytesOf(Kind);

    public int ColumnBytes => Columns == 1 ? Rows * ComponentBytes : ((Rows * ComponentBytes) + 3) & ~3;

    public int ElementBytes => Columns == 1 ? ColumnBytes : ((Columns - 1) * ColumnBytes) + (Rows * ComponentBytes);

    public static AccessorLayout Read(JsonPlace accessor)
    {
        (int rows, int columns) = ShapeOf(accessor.Required("type"));
        return new AccessorLayout(KindOf(accessor.Required("componentType")), accessor.Flag("normalized"), rows, columns);
    }

    public static ComponentKind KindOf(JsonPlace place) => (ComponentKind)place.AsInt(0, 65535) is var kind && Enum.IsDefined(kind)
        ? kind
        : throw place.Bad($"{(int)kind} is no type of number");

    private static int BytesOf(ComponentKind kind) => kind switch
    {
        ComponentKind.SignedByte or ComponentKind.UnsignedByte => 1,
        ComponentKind.SignedShort or ComponentKind.UnsignedShort => 2,
        _ => 4,
    };

    private static (int Rows, int Columns) ShapeOf(JsonPlace type) => type.AsText() switch
    {
        "SCALAR" => (1, 1),
        "VEC2" => (2, 1),
        "VEC3" => (3, 1),
        "VEC4" => (4, 1),
        "MAT2" => (2, 2),
        "MAT3" => (3, 3),
        "MAT4" => (4, 4),
        _ => throw type.Bad($"'{type.AsText()}' is no type of element"),
    };
}
