using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace VRLab.Rendering.Lighting.Baking;

/// <summary>
/// Computed light in files, one a scene and mood, named by what it was computed from. A file that is damaged, cut or of another
/// layout is as good as none. The folder stays bounded: the files that were used least recently go first. A folder that cannot be written
/// only costs the time of computing again. For any thread.
/// </summary>
internal sealed class LightCache(string folder, long mostBytes = 64L << 20)
{
    private const uint Mark = 0x314C5256;
    private const int EnvironmentTexels = EnvironmentMap.TileSize * EnvironmentMap.TileSize * EnvironmentMap.Levels * 4;
    private const int MostVolumeTexels = IrradianceVolume.MostX * IrradianceVolume.MostY * IrradianceVolume.MostZ * IrradianceVolume.Blocks * 4;

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private record struct Head(uint Mark, int X, int Y, int Z, Vector3 Minimum, Vector3 Extent, Vector3 Capture, float CaptureLuminance, float Exposure);

    public BakedLight? Find(string key)
    {
        try
        {
            var file = new FileInfo(PathOf(key));
            if (!file.Exists || file.Length > Marshal.SizeOf<Head>() + ((EnvironmentTexels + MostVolumeTexels) * 2L) + SHA256.HashSizeInBytes)
            {
                return null;
            }

            BakedLight? light = Read(File.ReadAllBytes(file.FullName));
            if (light is not null)
            {
                File.SetLastWriteTimeUtc(file.FullName, TimeProvider.System.GetUtcNow().UtcDateTime);
            }

            return light;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Keep(string key, BakedLight light)
    {
        try
        {
            Directory.CreateDirectory(folder);
            // Two programs may compute the same light: each puts its file in place as a whole.
            string temporary = $"{PathOf(key)}.{Environment.ProcessId}";
            File.WriteAllBytes(temporary, Write(light));
            File.Move(temporary, PathOf(key), overwrite: true);
            Bound();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next run computes it again.
        }
    }

    private static byte[] Write(BakedLight light)
    {
        VolumeTexels volume = light.Volume;
        var head = new Head(
            Mark, volume.Size.X, volume.Size.Y, volume.Size.Z, volume.Minimum, volume.Extent, light.CaptureInWorld, light.CaptureLuminance, light.Exposure);
        byte[] body = [.. MemoryMarshal.AsBytes(new ReadOnlySpan<Head>(in head)), .. MemoryMarshal.AsBytes<Half>(volume.Texels), .. MemoryMarshal.AsBytes<Half>(light.Environment)];
        return [.. body, .. SHA256.HashData(body)];
    }

    private static BakedLight? Read(byte[] file)
    {
        int end = file.Length - SHA256.HashSizeInBytes, headBytes = Marshal.SizeOf<Head>();
        if (end < headBytes || !SHA256.HashData(file.AsSpan(0, end)).AsSpan().SequenceEqual(file.AsSpan(end)))
        {
            return null;
        }

        Head head = MemoryMarshal.Read<Head>(file);
        long volumeTexels = (long)head.X * head.Y * head.Z * IrradianceVolume.Blocks * 4;
        if (head is not { Mark: Mark, X: > 0, Y: > 0, Z: > 0 } || volumeTexels > MostVolumeTexels || end != headBytes + ((volumeTexels + EnvironmentTexels) * 2))
        {
            return null;
        }

        ReadOnlySpan<Half> texels = MemoryMarshal.Cast<byte, Half>(file.AsSpan(headBytes, end - headBytes));
        var volume = new VolumeTexels(head.Minimum, head.Extent, (head.X, head.Y, head.Z), texels[..(int)volumeTexels].ToArray());
        return new BakedLight(volume, texels[(int)volumeTexels..].ToArray(), head.Capture, head.CaptureLuminance, head.Exposure);
    }

    private void Bound()
    {
        long total = 0;
        foreach (FileInfo file in new DirectoryInfo(folder).EnumerateFiles("*.light").OrderByDescending(file => file.LastWriteTimeUtc))
        {
            total += file.Length;
            if (total > mostBytes)
            {
                file.Delete();
            }
        }
    }

    private string PathOf(string key) => Path.Combine(folder, $"{key}.light");
}
