namespace VRLab.Scenarios;

/// <summary>What may stand behind a key of the scenario format.</summary>
internal abstract record SchemaValue
{
    /// <summary>Any words in one line.</summary>
    public static SchemaValue Word { get; } = new WordValue();

    /// <summary>A text in both languages.</summary>
    public static SchemaValue Text { get; } = new TextValue();

    /// <summary>An id, defined or referred to.</summary>
    public static SchemaValue Name { get; } = new NameValue();

    public static SchemaValue Flag { get; } = new FlagValue();

    /// <summary>A number without a unit, or a share as "50 %".</summary>
    public static SchemaValue Number { get; } = new MeasureValue(Dimension.None);

    /// <summary>A value of whatever unit the quantity beside it has.</summary>
    public static SchemaValue Quantity { get; } = new QuantityValue();

    /// <summary>Three numbers in meters.</summary>
    public static SchemaValue Vector { get; } = new VectorValue();

    public static SchemaValue Measure(Dimension dimension) => new MeasureValue(dimension);

    public static SchemaValue Choice(params IEnumerable<string> words) => new ChoiceValue([.. words]);

    public static SchemaValue Group(string group) => new GroupValue(group);

    public static SchemaValue List(SchemaValue item) => new ListValue(item);

    public static SchemaValue Groups(string group) => List(Group(group));

    public static SchemaValue NameList { get; } = List(Name);

    /// <summary>Names that the author gives, each with a value.</summary>
    public static SchemaValue Map(SchemaValue value) => new MapValue(value);

    public static SchemaValue Either(SchemaValue first, SchemaValue second) => new EitherValue(first, second);
}

internal sealed record WordValue : SchemaValue;

internal sealed record TextValue : SchemaValue;

internal sealed record NameValue : SchemaValue;

internal sealed record FlagValue : SchemaValue;

internal sealed record QuantityValue : SchemaValue;

internal sealed record VectorValue : SchemaValue;

internal sealed record MeasureValue(Dimension Dimension) : SchemaValue;

internal sealed record ChoiceValue(IReadOnlyList<string> Words) : SchemaValue;

internal sealed record GroupValue(string GroupName) : SchemaValue;

internal sealed record ListValue(SchemaValue Item) : SchemaValue;

internal sealed record MapValue(SchemaValue Value) : SchemaValue;

internal sealed record EitherValue(SchemaValue First, SchemaValue Second) : SchemaValue;
