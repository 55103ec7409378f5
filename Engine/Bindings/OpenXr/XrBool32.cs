namespace VRLab.Bindings.OpenXr;

/// <summary>OpenXR's 32-bit truth value.</summary>
public readonly record struct XrBool32(uint Value)
{
    public static implicit operator bool(XrBool32 value) => value.Value != 0;

    public static implicit operator XrBool32(bool value) => new(value ? 1u : 0u);

    public bool ToBoolean() => Value != 0;

    public static XrBool32 FromBoolean(bool value) => value;
}
