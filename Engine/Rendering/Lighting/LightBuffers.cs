using System.Numerics;
using VRLab.Bindings.Vulkan;
using VRLab.Gpu;

namespace VRLab.Rendering.Lighting;

/// <summary>The lights and the grid on the device, as texel buffers: processors that draw read those several times as fast as storage buffers.</summary>
internal sealed unsafe class LightBuffers : IDisposable
{
    private readonly GpuDevice _device;
    private readonly GpuBuffer _lights;
    private readonly GpuBuffer _grid;

    public LightBuffers(GpuDevice device)
    {
        _device = device;
        _lights = Create("lights", (ShadowedLights.RowCount + (LightTable.Capacity * LightTable.TexelsPerLight)) * (ulong)sizeof(Vector4));
        _grid = Create("light grid", LightGrid.Capacity * sizeof(uint));
        Lights = View(_lights, VkFormat.R32G32B32A32Sfloat);
        Grid = View(_grid, VkFormat.R32Uint);
    }

    public VkBufferView Lights { get; }

    public VkBufferView Grid { get; }

    /// <summary>Copies what changed in the order of the frame's commands; earlier frames still read what was there.</summary>
    public void Update(GpuFrame frame, LightTable lights, ShadowedLights shadowed, LightGrid grid)
    {
        int rows = ShadowedLights.RowCount + (lights.LitCount * LightTable.TexelsPerLight);
        ulong source = frame.Reserve(rows, out Span<Vector4> texels);
        ((ReadOnlySpan<Vector4>)shadowed.Rows).CopyTo(texels);
        lights.Write(texels[ShadowedLights.RowCount..]);
        ulong gridSource = frame.Upload(grid.Data);
        frame.Commands.MemoryBarrier(VkPipelineStageFlags2.FragmentShader, VkAccessFlags2.None, VkPipelineStageFlags2.AllTransfer, VkAccessFlags2.None);
        Copy(frame, source, _lights, (ulong)(rows * sizeof(Vector4)));
        Copy(frame, gridSource, _grid, (ulong)grid.Data.Length * sizeof(uint));
        frame.Commands.MemoryBarrier(VkPipelineStageFlags2.AllTransfer, VkAccessFlags2.TransferWrite, VkPipelineStageFlags2.FragmentShader, VkAccessFlags2.ShaderRead);
    }

    public void Dispose()
    {
        _device.Commands.vkDestroyBufferView(_device.Handle, Lights, null);
        _device.Commands.vkDestroyBufferView(_device.Handle, Grid, null);
        _lights.Dispose();
        _grid.Dispose();
    }

    private GpuBuffer Create(string name, ulong bytes) => new(_device, name, bytes, VkBufferUsageFlags.UniformTexelBuffer, GpuMemoryKind.DeviceLocal);

    private VkBufferView View(GpuBuffer buffer, VkFormat format)
    {
        var info = VkBufferViewCreateInfo.New();
        info.buffer = buffer.Handle;
        info.format = format;
        info.range = VulkanConstants.VK_WHOLE_SIZE;
        VkBufferView view;
        _device.Commands.vkCreateBufferView(_device.Handle, &info, null, &view).ThrowIfFailed();
        return view;
    }

    private void Copy(GpuFrame frame, ulong source, GpuBuffer destination, ulong bytes)
    {
        var region = new VkBufferCopy { srcOffset = source, size = bytes };
        _device.Commands.vkCmdCopyBuffer(frame.Commands.Handle, frame.Arena.Handle, destination.Handle, 1, &region);
    }
}
