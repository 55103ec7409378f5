namespace VRLab.Bindings.Vulkan;

/// <summary>Vulkan's 32-bit truth value.</summary>
public readonly record struct VkBool32(uint Value)
{
    public static implicit operator bool(VkBool32 value) => value.Value != 0;

    public static implicit operator VkBool32(bool value) => new(value ? 1u : 0u);

    public bool ToBoolean() => Value != 0;

    public static VkBool32 FromBoolean(bool value) => value;
}
