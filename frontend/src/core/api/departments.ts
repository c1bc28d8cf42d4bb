import { request, segment, type Items } from './http';
import type { Person } from './users';

export interface Department {
  id: string;
  /** Absent at the top. */
  parent?: string;
  name: string;
  /** Absent when one name serves both languages. */
  nameEn?: string;
  head?: Person;
  /** Stays where it is named, and is offered no more. */
  retired: boolean;
  /** How many people are directly in it. */
  people: number;
  /** How many are in it or below it, each counted once. */
  peopleWithin: number;
}

/** All of a department that can be set. */
export interface WantedDepartment {
  parent?: string;
  name: string;
  nameEn?: string;
  head?: string;
  retired: boolean;
}

/** What names a department. */
export interface DepartmentUses {
  people: number;
  /** How many lie directly below. */
  departments: number;
  records: {
    app: string;
    form: string;
    formLabel: Record<string, string>;
    field: Record<string, string>;
    count: number;
  }[];
  documents: { app: string; kind: string; key: string }[];
}

export const wantedOf = ({
  parent,
  name,
  nameEn,
  head,
  retired,
}: Omit<Department, 'id' | 'people' | 'peopleWithin'>): WantedDepartment => ({
  parent,
  name,
  nameEn,
  head: head?.id,
  retired,
});

export const listDepartments = () => request<Items<Department>>('/departments');

export const createDepartment = (wanted: WantedDepartment) =>
  request<Department>('/departments', { method: 'POST', body: wanted });

/** Renames, moves, retires. */
export const changeDepartment = (id: string, wanted: WantedDepartment) =>
  request<Department>(`/departments/${segment(id)}`, { method: 'PUT', body: wanted });

/** Refused with `department.used` while anything names it. */
export const deleteDepartment = (id: string) =>
  request<undefined>(`/departments/${segment(id)}`, { method: 'DELETE' });

export const departmentUses = (id: string) => request<DepartmentUses>(`/departments/${segment(id)}/uses`);

export const departmentPeople = (id: string) => request<Items<Person>>(`/departments/${segment(id)}/people`);

export const addToDepartment = (id: string, person: string) =>
  request<undefined>(`/departments/${segment(id)}/people/${segment(person)}`, { method: 'PUT' });

export const removeFromDepartment = (id: string, person: string) =>
  request<undefined>(`/departments/${segment(id)}/people/${segment(person)}`, { method: 'DELETE' });
