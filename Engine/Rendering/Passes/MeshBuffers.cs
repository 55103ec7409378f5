using VRLab.Bindings.Vulkan;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Gpu;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Passes;

/// <summary>All static vertices and indices in two device-local buffers. The index buffer begins with indices of quads for text panels.</summary>
internal sealed class MeshBuffers : IDisposable
{
    private readonly GpuUploader _uploader;
    private readonly uint _vertexCapacity;
    private readonly uint _indexCapacity;
    private readonly uint _richCapacity;
    private uint _vertexCount;
    private uint _richCount;
    private uint _indexCount;

    public MeshBuffers(GpuDevice device, GpuUploader uploader, uint vertexCapacity, uint richCapacity, uint indexCapacity)
    {
        (_uploader, _vertexCapacity, _richCapacity, _indexCapacity) = (uploader, vertexCapacity, richCapacity, indexCapacity);
        RichVertices = new GpuBuffer(device, "scene rich vertices", richCapacity * (ulong)VertexLayout.RichStride, VkBufferUsageFlags.VertexBuffer, GpuMemoryKind.DeviceLocal);
        Vertices = new GpuBuffer(device, "scene vertices", vertexCapacity * (ulong)VertexLayout.Stride, VkBufferUsageFlags.VertexBuffer, GpuMemoryKind.DeviceLocal);
        Indices = new GpuBuffer(device, "scene indices", indexCapacity * 4UL, VkBufferUsageFlags.IndexBuffer, GpuMemoryKind.DeviceLocal);
        var quads = new uint[(TextPanel.MaximumGlyphs + 1) * 6];
        for (uint i = 0; i < quads.Length; i++)
        {
            quads[i] = (i / 6 * 4) + (i % 6) switch { 0 or 3 => 0u, 1 => 1u, 2 or 4 => 2u, _ => 3u };
        }

        uploader.Upload(Indices, (ReadOnlySpan<uint>)quads);
        _indexCount = (uint)quads.Length;
    }

    public GpuBuffer Vertices { get; }

    /// <summary>Vertices of <see cref="RichVertex"/>.</summary>
    public GpuBuffer RichVertices { get; }

    public GpuBuffer Indices { get; }

    /// <summary>Copies a mesh; call the uploader's Flush before drawing.</summary>
    /// <exception cref="ProblemException">The buffers are full; the remedy names the option to raise.</exception>
    public MeshRange Add(MeshData mesh, bool isRich, string owner)
    {
        if ((isRich ? _richCount + mesh.Vertices.Length > _richCapacity : _vertexCount + mesh.Vertices.Length > _vertexCapacity) || _indexCount + mesh.Indices.Length > _indexCapacity)
        {
            throw ProblemException.BadInput(
                $"The model '{owner}' does not fit: the scene holds {_vertexCapacity} vertices, {_richCapacity} with colors or joints, and {_indexCapacity} indices.",
                $"Raise {nameof(RendererOptions)}.{nameof(RendererOptions.VertexCapacity)}, {nameof(RendererOptions.RichVertexCapacity)} and {nameof(RendererOptions.IndexCapacity)}, or use simpler models.");
        }

        (uint firstIndex, int vertexOffset) = (_indexCount, (int)(isRich ? _richCount : _vertexCount));
        if (isRich)
        {
            _uploader.Upload(RichVertices, (ReadOnlySpan<RichVertex>)RichVertex.From(mesh), _richCount * (ulong)VertexLayout.RichStride);
            _richCount += (uint)mesh.Vertices.Length;
        }
        else
        {
            _uploader.Upload(Vertices, (ReadOnlySpan<MeshVertex>)mesh.Vertices, _vertexCount * (ulong)VertexLayout.Stride);
            _vertexCount += (uint)mesh.Vertices.Length;
        }

        _uploader.Upload(Indices, (ReadOnlySpan<uint>)mesh.Indices, _indexCount * 4UL);
        _indexCount += (uint)mesh.Indices.Length;
        return new MeshRange(firstIndex, (uint)mesh.Indices.Length, vertexOffset);
    }

    public void Dispose()
    {
        Vertices.Dispose();
        RichVertices.Dispose();
        Indices.Dispose();
    }
}
