using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace VRLab.StreamGenerator;

/// <summary>Reads a marked struct into its <see cref="ObjectModel"/>, with everything that is wrong with it.</summary>
internal static class ModelReader
{
    public static ObjectModel Read(INamedTypeSymbol type, TypeDeclarationSyntax declaration)
    {
        var problems = new List<Problem>();
        CheckDeclaration(type, declaration, problems);
        List<MemberModel> members = ReadMembers(type, problems);
        CheckGaps(type, members, problems);
        return new ObjectModel(
            type.ContainingNamespace.IsGlobalNamespace ? string.Empty : type.ContainingNamespace.ToDisplayString(),
            type.Name,
            type.IsRecord ? "record struct" : "struct",
            type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            RecordKindOf(type),
            new EquatableArray<MemberModel>(members.OrderBy(m => m.Key).ToImmutableArray()),
            new EquatableArray<Problem>(problems.ToImmutableArray()));
    }

    private static void CheckDeclaration(INamedTypeSymbol type, TypeDeclarationSyntax declaration, List<Problem> problems)
    {
        bool isPartial = declaration.Modifiers.Any(m => m.IsKind(SyntaxKind.PartialKeyword));
        if (!isPartial || type.ContainingType is not null || type.IsGenericType)
        {
            problems.Add(Problem.At(type, Diagnostics.NotPartial, type.Name));
        }
    }

    private static List<MemberModel> ReadMembers(INamedTypeSymbol type, List<Problem> problems)
    {
        var members = new List<MemberModel>();
        foreach (ISymbol symbol in type.GetMembers())
        {
            if (KeyOf(symbol) is not { } key)
            {
                continue;
            }

            if (members.Any(m => m.Key == key))
            {
                problems.Add(Problem.At(symbol, Diagnostics.DuplicateKey, type.Name, key.ToString()));
            }
            else if (ReadMember(symbol, key, problems) is { } member)
            {
                members.Add(member);
            }
        }

        return members;
    }

    private static MemberModel? ReadMember(ISymbol symbol, int key, List<Problem> problems)
    {
        (ITypeSymbol type, bool isSettable) = symbol is IPropertySymbol property
            ? (property.Type, property.SetMethod is not null)
            : (((IFieldSymbol)symbol).Type, !((IFieldSymbol)symbol).IsReadOnly);
        if (!isSettable)
        {
            problems.Add(Problem.At(symbol, Diagnostics.NotSettable, symbol.Name));
        }

        if (ValueCodes.For(type) is { } code)
        {
            return new MemberModel(key, symbol.Name, code);
        }

        problems.Add(Problem.At(symbol, Diagnostics.UnsupportedType, symbol.Name, type.ToDisplayString()));
        return null;
    }

    private static void CheckGaps(INamedTypeSymbol type, List<MemberModel> members, List<Problem> problems)
    {
        if (problems.Count > 0)
        {
            return;
        }

        for (int key = 0; key < members.Count; key++)
        {
            if (!members.Any(m => m.Key == key))
            {
                problems.Add(Problem.At(type, Diagnostics.MissingKey, type.Name, key.ToString()));
                return;
            }
        }
    }

    private static int? KeyOf(ISymbol symbol) => symbol is IPropertySymbol or IFieldSymbol
        ? ArgumentOf(symbol, KnownNames.KeyAttribute) as int?
        : null;

    private static int? RecordKindOf(INamedTypeSymbol type) => ArgumentOf(type, KnownNames.RecordAttribute) switch
    {
        null => null,
        var number => System.Convert.ToInt32(number),
    };

    private static object? ArgumentOf(ISymbol symbol, string attributeName) => symbol.GetAttributes()
        .Where(a => a.AttributeClass?.ToDisplayString() == attributeName && a.ConstructorArguments.Length == 1)
        .Select(a => a.ConstructorArguments[0].Value)
        .FirstOrDefault();
}
