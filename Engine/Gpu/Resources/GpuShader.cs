using System.Reflection;
using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>A shader module from SPIR-V that <c>Shaders.targets</c> compiled and embedded.</summary>
public sealed unsafe class GpuShader : GpuResource
{
    public GpuShader(GpuDevice device, string name, ReadOnlySpan<byte> spirv)
        : base(device, name)
    {
        VkShaderModule module;
        fixed (byte* code = spirv)
        {
            var info = VkShaderModuleCreateInfo.New();
            info.codeSize = (nuint)spirv.Length;
            info.pCode = (uint*)code;
            device.Commands.vkCreateShaderModule(device.Handle, &info, null, &module).ThrowIfFailed();
        }

        Handle = module;
    }

    public VkShaderModule Handle { get; }

    /// <param name="assembly">The assembly whose project imports Shaders.targets.</param>
    /// <param name="file">The source's file name: <c>mesh.vert</c>.</param>
    public static GpuShader FromEmbedded(GpuDevice device, Assembly assembly, string file)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using System.IO.Stream stream = assembly.GetManifestResourceStream($"{file}.spv")
            ?? throw new ArgumentException($"{assembly.GetName().Name} holds no shader '{file}': it holds {string.Join(", ", assembly.GetManifestResourceNames())}.", nameof(file));
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new GpuShader(device, file, bytes);
    }

    protected override void Release() => Device.Commands.vkDestroyShaderModule(Device.Handle, Handle, null);
}
